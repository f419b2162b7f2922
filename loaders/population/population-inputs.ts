import type { Ledger } from "../../src/model/ledger.js";
import { baselineOf, figureNumber } from "../../src/model/ledger-lookup.js";
import type { PopulationInputs } from "../../src/model/population/inputs.js";

/** Shares of undocumented people that hold whatever the baseline, by the figure they come from. */
const SHARES = {
  underEighteen: "pop-105",
  marriedToLawful: "pop-035",
  parentsOfCitizens: "pop-034",
} as const;

/**
 * What a baseline's population is drawn from, looked up in the ledger. Throws an InputError for a
 * baseline or figure that is not there.
 */
export function populationInputs(ledger: Ledger, baselineId: string): PopulationInputs {
  const baseline = baselineOf(ledger, baselineId);
  const { totals } = ledger;
  const share = (name: keyof typeof SHARES) => figureNumber(ledger, SHARES[name]);
  return {
    baseline: baseline.id,
    people: baseline.people,
    cohorts: [baseline.cohorts.recent, baseline.cohorts.middle, baseline.cohorts.long],
    liminalShare: baseline.liminalShare,
    states: ledger.states.map((state) => ({
      code: state.state,
      people: baseline.stateColumn === "mpi" ? state.mpi2023 : state.pew2023.value,
      hispanicShare: state.hispanicShare2020,
    })),
    origins: ledger.origins.map((row) => ({
      id: row.origin,
      convention: row.convention,
      people: row.unauthorized2023,
      finalOrders: row.finalOrders2024,
      recentAffinity: row.recentAffinity,
      protectionAffinity: row.protectionAffinity,
      parole: row.paroleOpen,
    })),
    settlement: ledger.settlement.map(({ origin, state, affinity }) => ({
      origin,
      state,
      affinity,
    })),
    households: ledger.households.map(({ weight, ...kind }) => ({
      ...kind,
      weights: [weight.recent, weight.middle, weight.long],
    })),
    published: {
      finalOrders: totals.finalOrders.value,
      docket: totals.docket.value,
      parole: totals.revocable.value,
      citizenChildren: totals.citizenChildren.value,
      citizensInMixedHouseholds: totals.mixedStatusCitizens.value,
      peopleInMixedHouseholds: totals.mixedStatusPeople.value,
      underEighteen: share("underEighteen"),
      marriedToLawful: share("marriedToLawful"),
      parentsOfCitizens: share("parentsOfCitizens"),
    },
  };
}
