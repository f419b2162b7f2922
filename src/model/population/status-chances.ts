import { log } from "../exact-math/log.js";
import { COHORTS, STATUSES } from "../vocabulary.js";
import { type ConditionalTable, chanceOf, conditionalTable } from "./conditional-table.js";
import { type AssumptionValues, assumption, type PopulationInputs } from "./inputs.js";
import { logistic, type OffsetGroup, solveOffset } from "./solve-offset.js";

/** Most of an origin's recent arrivals that parole may be said to cover. */
const MOST_PAROLED = 0.95;

/**
 * Status by origin and cohort. Parole is for recent arrivals of the origins it was open to, in the
 * published number. The other temporary statuses follow a logistic model whose effects, the
 * origin's and the recent cohort's, are assumptions and whose level meets the share asked for.
 */
export function statusChances(
  inputs: PopulationInputs,
  values: AssumptionValues,
  cohortShares: readonly number[],
  origin: ConditionalTable,
): ConditionalTable {
  const recentEffect = log(assumption(values, "standing.temporary-odds-recent"));
  const share = (o: number, c: number) => cohortShares[c]! * chanceOf(origin, c, o);
  const eligible = inputs.origins.reduce(
    (sum, { parole }, o) => sum + (parole ? share(o, 0) : 0),
    0,
  );
  const parole = eligible > 0 ? inputs.published.parole / inputs.people / eligible : 0;
  const paroleOf = (o: number, c: number) =>
    c === 0 && inputs.origins[o]!.parole ? Math.min(MOST_PAROLED, parole) : 0;
  const effect = (o: number, c: number) =>
    log(inputs.origins[o]!.protectionAffinity) + (c === 0 ? recentEffect : 0);

  const groups: OffsetGroup[] = [];
  let paroled = 0;
  inputs.origins.forEach((_, o) => {
    COHORTS.forEach((_, c) => {
      paroled += share(o, c) * paroleOf(o, c);
      groups.push({ weight: share(o, c) * (1 - paroleOf(o, c)), effect: effect(o, c) });
    });
  });
  const offset = solveOffset(groups, inputs.liminalShare - paroled);
  const rows = inputs.origins.flatMap((_, o) =>
    COHORTS.flatMap((_, c) => {
      const liminal = (1 - paroleOf(o, c)) * logistic(offset + effect(o, c));
      return [1 - liminal - paroleOf(o, c), liminal, paroleOf(o, c), 0];
    }),
  );
  return conditionalTable(rows, STATUSES.length);
}
