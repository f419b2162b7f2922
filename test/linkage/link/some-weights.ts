import type { MatchWeights } from "../../../src/model/match/match-weights.js";

/** Plausible match weights for tests that do not depend on what they are. */
export const SOME_WEIGHTS: MatchWeights = {
  surname: { m: [0.8, 0.1, 0.07, 0.03], u: [0.001, 0.003, 0.004, 0.992] },
  given: { m: [0.85, 0.06, 0.05, 0.04], u: [0.004, 0.004, 0.006, 0.986] },
  dob: { m: [0.93, 0.03, 0.03, 0.01], u: [5e-5, 1.5e-3, 0.99845, 0] },
  address: { m: [0.1, 0.1, 0.2, 0.3, 0.12, 0.18], u: [1e-8, 1e-6, 5e-5, 0.04, 0.96, 0] },
  tin: { m: [0.2, 0.05, 0.75], u: [1e-9, 0.25, 0.75] },
};
