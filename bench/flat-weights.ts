import type { MatchWeights } from "../src/model/match/match-weights.js";
import { FIELDS, LEVELS } from "../src/model/vocabulary.js";

/** Weights that tell nothing, for rules that do not weigh agreement. */
export function flatWeights(): MatchWeights {
  return Object.fromEntries(
    FIELDS.map((field) => {
      const even = LEVELS[field].map(() => 1 / LEVELS[field].length);
      return [field, { m: even, u: even }];
    }),
  ) as unknown as MatchWeights;
}
