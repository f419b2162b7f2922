import { fewNodes, type NodesAsked } from "./few-nodes.js";
import type { NameAgreement, NodeAgreement } from "./field-event.js";
import { nodeAgreement, type PartsMade, type TaxSideErrors, written } from "./name-agreement.js";

/** How strangers agree with the names requested under one event. */
export interface NameStrangers extends NameAgreement {
  /** Agreement on at most so many nodes; without a number, on all that were measured. */
  on(most?: number): NodeAgreement;
}

/** Nodes over which largest values are taken: merging keeps means, and the commonest names apart. */
const COARSE = 8;

/** Strangers under one event, whose own records hold errors too (`TaxSideErrors`). */
export function nameStrangers(
  asked: NodesAsked,
  errors: readonly TaxSideErrors[],
  parts: PartsMade = (measured) => measured,
): NameStrangers {
  const both = written(fewNodes(asked, COARSE).summary, errors, parts);
  // Most events are never looked at name by name.
  let known: Map<number | undefined, NodeAgreement> | undefined;
  return {
    mean: both.map((levels) => [levels[0]!, levels[1]!, levels[2]!, levels[3]!]),
    // Bounds: any name may be one that hardly anybody agrees with.
    most: both.map((levels) => [levels[4]!, levels[5]!, levels[6]!, 1]),
    on: (most) => {
      known ??= new Map();
      const found = known.get(most) ?? nodeAgreement(fewNodes(asked, most), errors, parts);
      known.set(most, found);
      return found;
    },
  };
}
