import { fewNodes, type NodesAsked } from "./few-nodes.js";
import type { NameAgreement } from "./field-event.js";
import { nameAgreement, type PartsMade, type TaxSideErrors } from "./name-agreement.js";

/** How strangers agree with the names requested under one event, on as many nodes as are asked for. */
export interface NameStrangers {
  /** Per part of the tax file: mean levels over all requested names. */
  readonly mean: readonly Float64Array[];
  /** Agreement on at most so many nodes; without a number, on all that were measured. */
  on(most?: number): NameAgreement;
}

/** Enough for means, which merging keeps. */
const FEWEST = 4;

/** Strangers under one event, whose own records hold errors too (`nameAgreement`). */
export function nameStrangers(
  asked: NodesAsked,
  errors: readonly TaxSideErrors[],
  parts?: PartsMade,
): NameStrangers {
  const known = new Map<number, NameAgreement>();
  const on = (most = Number.POSITIVE_INFINITY): NameAgreement => {
    const found = known.get(most) ?? nameAgreement(fewNodes(asked, most), errors, parts);
    known.set(most, found);
    return found;
  };
  return { mean: on(FEWEST).mean, on };
}
