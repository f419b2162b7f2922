import type { FlowNode } from "../../model/simulation.js";
import { compact, magnification } from "../numbers.js";
import type { Stage } from "./stages.js";

/** What one stage hands to the next: which boxes, how much, how far it is enlarged. */
export interface Lens {
  readonly from: 0 | 1 | 2;
  /** The carried part on the earlier stage. */
  readonly part: number;
  /** Share of the earlier stage that the part is, 0 to 1 (cut at 1). */
  readonly fromShare: number;
  /** Boxes of the later stage that the part becomes; empty: the whole stage. */
  readonly into: readonly string[];
  readonly ratio: number;
  /** What is carried, how far enlarged, and a remark. */
  readonly words: { readonly what: string; readonly scale: string; readonly note: string };
}

const value = (nodes: readonly FlowNode[], ...ids: readonly string[]) =>
  nodes.reduce((sum, node) => (ids.includes(node.id) ? sum + node.value : sum), 0);

/** On the list and present in the population: those who left or died are on no scale of people. */
export const LISTED = ["list-no-return", "list-filed"] as const;
/** Rows that hand something over. */
export const DISCLOSED = ["correct", "mixed", "wrong"] as const;

/**
 * The wedges of a flow: people on the list, requests that go to matching, rows disclosed. A wedge
 * whose part or whole is zero is left out. `ratio` compares lengths on the page: the part's share
 * of the later stage over its share of the earlier.
 */
export function lensesOf(stages: readonly Stage[]): Lens[] {
  const [people, list, matching, exposed] = stages as [Stage, Stage, Stage, Stage];
  const found: Lens[] = [];
  const add = (from: 0 | 1 | 2, part: number, into: readonly string[], what: string, note = "") => {
    const [earlier, later] = [stages[from]!, stages[from + 1]!];
    if (part <= 0 || earlier.total <= 0 || later.total <= 0) return;
    const intoShare = into.length > 0 ? value(later.nodes, ...into) / later.total : 1;
    const fromShare = Math.min(1, part / earlier.total);
    const ratio = intoShare / fromShare;
    const scale = magnification(ratio);
    found.push({ from, part, fromShare, into, ratio, words: { what, scale, note } });
  };
  const listed = value(list.nodes, ...LISTED);
  add(
    0,
    listed,
    LISTED,
    "on the list",
    listed > people.total ? "the list names more people than live here" : "",
  );
  const rejected = value(list.nodes, "rejected");
  add(1, value(list.nodes, "requested"), [], rejected > 0 ? "not refused" : "all go on");
  const disclosed = value(matching.nodes, ...DISCLOSED);
  add(
    2,
    disclosed,
    [],
    `${compact(disclosed)} disclosed`,
    exposed.total > 0 ? "now counting people" : "",
  );
  return found;
}
