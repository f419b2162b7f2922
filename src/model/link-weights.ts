import { populationOfState } from "./expect-link.js";
import { type MatchWeights, matchWeights } from "./match/match-weights.js";
import { eventsFor } from "./match/prepared.js";
import { poolOfState, strangerPool, withKin } from "./match/stranger-pool.js";
import { kinOnFile } from "./population/kin-on-file.js";
import type { LoadedPopulation } from "./population/loaded-population.js";
import { populationFor } from "./population/population-for.js";
import { sendRequests } from "./requests.js";
import type { Scenario } from "./scenario.js";
import type { Normalization } from "./vocabulary.js";

/**
 * Match weights by normalization with which `expectLink` ranks and accepts the records of one state,
 * so that a brute-force linkage of that state can use the very same.
 */
export function linkWeights(
  loaded: LoadedPopulation,
  { policy, assumptions, revoked }: Scenario,
  state: number,
): (normalization: Normalization) => MatchWeights {
  const population = populationFor(populationOfState(loaded, state), assumptions);
  const { cells, index } = population;
  const { levels, states } = loaded.tables;
  const kin = kinOnFile(population, assumptions);
  const pool = poolOfState(withKin(strangerPool(assumptions, states), kin), state);
  const requests = sendRequests(policy, cells, index, assumptions, revoked);
  const shares = requests.rows.conventionShares();
  const { adults } = requests.ordinary;
  return (normalization) =>
    matchWeights(
      assumptions,
      eventsFor(assumptions, levels, normalization, false, adults),
      pool,
      shares,
    );
}
