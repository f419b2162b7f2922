import { addressCounts } from "./address-counts.js";
import { answerRequests } from "./answer-requests.js";
import { assumed } from "./assumptions.js";
import { currentAddressChances } from "./exposure/current-address.js";
import { disclosureEffect } from "./exposure/disclosure.js";
import { GroupSums, groupPeople } from "./exposure/group-sums.js";
import { addHomes } from "./exposure/home-exposure.js";
import { addMembers } from "./exposure/member-exposure.js";
import { addOccupants } from "./exposure/occupant-exposure.js";
import { hispanicNamesakes, poolStandings } from "./exposure/pool-standing.js";
import { addStrangers } from "./exposure/stranger-exposure.js";
import { spreadStrangers } from "./exposure/stranger-states.js";
import { ExposureTally } from "./exposure/tally.js";
import { flowGraph } from "./flow.js";
import { communityShares } from "./match/record-events.js";
import { poolOfState, type StrangerPool, strangerPool, withKin } from "./match/stranger-pool.js";
import { kinOnFile } from "./population/kin-on-file.js";
import type { LoadedPopulation } from "./population/loaded-population.js";
import { populationFor } from "./population/population-for.js";
import { sendRequests } from "./requests.js";
import {
  departedAddresses,
  departedStrangers,
  recordCounts,
  rejectedRows,
  rowCounts,
  sumRows,
} from "./row-totals.js";
import type { Scenario } from "./scenario.js";
import type { Simulation } from "./simulation.js";
import { FILINGS, STANDINGS } from "./vocabulary.js";

export interface SimulateOptions {
  /** Position of a state: the tax file holds nobody else, as in a linkage of that state alone. */
  readonly onlyState?: number;
}

/**
 * Runs one scenario over a whole population, in expectation: requests, matching, exposure. Returns
 * expected counts, not rounded. Pure: the same inputs give the same numbers on every machine.
 */
export function simulate(
  loaded: LoadedPopulation,
  scenario: Scenario,
  { onlyState }: SimulateOptions = {},
): Simulation {
  const { policy, assumptions } = scenario;
  const population = populationFor(loaded, assumptions);
  const { cells, index, counts } = population;
  const { levels, states, seed } = loaded.tables;
  const within = (pool: StrangerPool): StrangerPool =>
    onlyState === undefined ? pool : poolOfState(pool, onlyState);
  const country = strangerPool(assumptions, states);
  const file = within(country);
  const pool = within(withKin(country, kinOnFile(population, assumptions)));
  const requests = sendRequests(policy, cells, index, assumptions, scenario.revoked);
  const answered = answerRequests(scenario, requests, loaded, population, pool);
  const effect = disclosureEffect(policy.disclose);
  const current = currentAddressChances(assumptions, population.returnAges);

  const tally = new ExposureTally(states.length);
  const sums = new GroupSums(groupPeople(population.sums, scenario.revoked));
  const totals = addMembers(tally, sums, {
    origins: cells.dictionaries.origin,
    requests,
    answered,
    effect,
    current,
  });
  addHomes(tally, cells, index, sums, {
    undocumentedOnFile: population.undocumentedOnFile,
    lawfulOnFile: assumed(assumptions, "household.lawful-on-file"),
    citizenShare: assumed(assumptions, "household.citizen-share"),
    mistakeOpens: effect.namesHousehold
      ? 1
      : effect.givesAddress
        ? current[FILINGS.indexOf("itin")]!
        : 0,
    locates: effect.locates,
  });
  const liminal = counts.liminalShare - (scenario.revoked ? counts.paroleShare : 0);
  const standings = poolStandings(assumptions, liminal);
  const gone = departedStrangers(answered, states.length);
  const returned = totals.strangers.map((people, c) => people.map((n, s) => n + gone[c]![s]!));
  const strangers = spreadStrangers(returned, {
    pool: file,
    namesakes: hispanicNamesakes(levels, communityShares(assumptions, levels), file),
    byState: answered.some(({ outcomes }) => outcomes.strangersByState),
  });
  const stale = addStrangers(tally, strangers, file, assumptions, effect, standings);
  if (effect.givesAddress) {
    const left = departedAddresses(answered, states.length);
    const all = stale.map((n, s) => n + totals.stale[s]! + left[s]!);
    addOccupants(tally, all, states, assumptions, standings.household);
  }

  const rowSums = sumRows(answered);
  const rows = rowCounts(answered, rowSums, requests.submitted);
  const people = tally.count();
  return {
    scenario: scenario.id,
    policy: policy.id,
    seed,
    population: {
      people: counts.people,
      filers: counts.filers,
      itinFilers: counts.itinFilers,
      listed: counts.listed + (scenario.revoked ? counts.paroleUnlisted : 0),
    },
    rows,
    people,
    byStatus: Object.fromEntries(
      STANDINGS.map((standing) => [standing, tally.count({ standing })]),
    ) as Simulation["byStatus"],
    byState: Object.fromEntries(
      states.map(({ state }, at) => [
        state,
        {
          ...tally.count({ state: at }),
          requested: totals.requestedByState[at]!,
          population: counts.byState[at]!,
        },
      ]),
    ),
    byOrigin: totals.byOrigin,
    byFiling: totals.byFiling,
    addresses: addressCounts(rowSums, effect, totals.newAndCurrent, assumptions),
    records: recordCounts(rowSums),
    flow: flowGraph({
      counts,
      requests,
      rows,
      rejected: rejectedRows(answered, requests),
      people,
    }),
  };
}
