import type { FlowGraph, FlowLink, FlowNode } from "../../model/simulation.js";
import { compact, NOTHING } from "../numbers.js";

/** Order of boxes within a stage, top to bottom; steady whatever the numbers. What the next stage
 * enlarges lies together, so that one wedge can leave from it. */
const ORDER = [
  ["people"],
  ["no-return", "ssn", "itin"],
  ["list-no-return", "list-filed", "list-departed"],
  ["requested", "rejected"],
  ["rows"],
  ["unmatched", "withheld", "correct", "mixed", "wrong"],
  ["exposed"],
  ["subject", "householdError", "strangerError", "coresidents", "occupants"],
].flat();

const rank = (id: string) => {
  const at = ORDER.indexOf(id);
  return at < 0 ? ORDER.length : at;
};

const TITLES = ["People and filing", "On the list", "Matching", "People exposed"] as const;
const UNITS = ["people", "names on the list", "requests", "people"] as const;

/** Boxes that say nothing when they are zero; the others then say 0, which is a finding. */
const QUIET = new Set(["rejected", "list-no-return", "list-filed", "list-departed"]);

export type StageIndex = 0 | 1 | 2 | 3;

export interface Stage {
  readonly index: StageIndex;
  readonly title: string;
  /** "1.28M requests". */
  readonly amount: string;
  /** Sum of what enters the stage. */
  readonly total: number;
  readonly unit: string;
  /** All boxes in order, zeros included. */
  readonly nodes: readonly FlowNode[];
  /** Flows above zero, ordered by source and then target. */
  readonly links: readonly FlowLink[];
  readonly sources: ReadonlySet<string>;
  /** What the stage says when nothing enters it. */
  readonly empty: string;
}

/** Expected counts that the words call "none" are drawn as none. */
const usable = (value: number) => (Number.isFinite(value) && value >= NOTHING ? value : 0);

/** The four stages of a flow graph, in order. What is not a number counts as 0. */
export function stagesOf(graph: FlowGraph): Stage[] {
  const at = new Map(graph.nodes.map((node) => [node.id, node.stage]));
  const stages = ([0, 1, 2, 3] as const).map((index) => {
    const nodes = graph.nodes
      .filter((node) => node.stage === index)
      .map((node) => ({ ...node, value: usable(node.value) }))
      .sort((a, b) => rank(a.id) - rank(b.id));
    const all = graph.links.filter((link) => at.get(link.source) === index);
    const sources = new Set(all.map((link) => link.source));
    const links = all
      .filter((link) => usable(link.value) > 0)
      .sort((a, b) => rank(a.source) - rank(b.source) || rank(a.target) - rank(b.target));
    const total = links.reduce((sum, link) => sum + link.value, 0);
    const amount = `${compact(total)} ${UNITS[index]}`;
    return {
      index,
      title: TITLES[index],
      unit: UNITS[index],
      amount,
      total,
      nodes,
      links,
      sources,
    };
  });
  const [, list] = stages;
  const empty = [
    "No one lives in this population.",
    "Nobody is asked about under this policy.",
    list!.total > 0 ? "Every request is refused before matching." : "No request reaches matching.",
    "Nobody is exposed.",
  ];
  return stages.map((stage) => ({ ...stage, empty: empty[stage.index]! }));
}

/** Whether a box is named although it is zero. */
export const isNamed = (node: FlowNode) => node.value > 0 || !QUIET.has(node.id);
