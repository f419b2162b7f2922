import { isTransliterated } from "../../../src/model/match/writing-rates.js";
import { streamKey } from "../../../src/model/population/hash.js";
import type { AssumptionValues } from "../../../src/model/population/inputs.js";
import { assumption } from "../../../src/model/population/inputs.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import { MISSPELLINGS, type Misspelling } from "../../../src/model/writing-events.js";
import { shuffled } from "./stratified-sample.js";

/** Drawn writings per name of the classes in which chance decides the string. */
export const DRAWS = { misspelt: 3, restyled: 2 } as const;

/** Most of them, so that draws of different names can be numbered. */
export const MOST_DRAWS = Math.max(...Object.values(DRAWS));

/** How often an event class is drawn for one name. */
export function drawsOf(name: string): number {
  return name in DRAWS ? DRAWS[name as keyof typeof DRAWS] : 1;
}

/**
 * Which misspelling each of `count` names suffers in each draw: the operators in proportion to the
 * agency's default rates, over all names and draws together as evenly as can be.
 */
export function misspellingsOf(
  convention: Convention,
  count: number,
  values: AssumptionValues,
  seed: number,
): readonly (readonly Misspelling[])[] {
  const rates = MISSPELLINGS.map((kind) =>
    kind === "transliterated" && !isTransliterated(convention)
      ? 0
      : assumption(values, `agency.name-${kind}`),
  );
  const upTo = rates.map((_, kind) => rates.slice(0, kind + 1).reduce((a, b) => a + b, 0));
  const total = upTo[upTo.length - 1]!;
  const order = shuffled(count * DRAWS.misspelt, streamKey(seed, `misspellings/${convention}`));
  const kindAt = (at: number): Misspelling => {
    const target = ((at + 0.5) / order.length) * total;
    return MISSPELLINGS[upTo.findIndex((sum) => sum > target)]!;
  };
  return Array.from({ length: count }, (_, i) =>
    Array.from({ length: DRAWS.misspelt }, (_, draw) => kindAt(order[i * DRAWS.misspelt + draw]!)),
  );
}
