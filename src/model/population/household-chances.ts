import { COHORTS } from "../vocabulary.js";
import { type ConditionalTable, conditionalTable } from "./conditional-table.js";
import { householdMembers, householdSize, isMixedStatus } from "./household-kind.js";
import {
  type AssumptionValues,
  assumption,
  type PopulationInputs,
  type WeightedHouseholdKind,
} from "./inputs.js";
import { type Constraint, tiltWeights } from "./tilt.js";

/** The household part of the chances. */
export interface HouseholdChances {
  readonly household: ConditionalTable;
  readonly lawfulHousehold: ConditionalTable;
  readonly cohort: ConditionalTable;
  /** Share of undocumented people by cohort. */
  readonly cohortShares: readonly number[];
  /** Share of each cohort that is adult. */
  readonly adultShares: readonly number[];
  readonly dropped: readonly string[];
}

const COHORT_COUNT = COHORTS.length;

/**
 * Kinds of household and cohorts, tilted from the starting weights to the published margins.
 * All weights are per undocumented person, not per household: a home of four counts four times.
 */
export function householdChances(
  inputs: PopulationInputs,
  values: AssumptionValues,
): HouseholdChances {
  const kinds = inputs.households;
  const seed = kinds.flatMap((kind) => kind.weights);
  const tilt = tiltWeights(seed, householdConstraints(inputs, values));
  const joint = tilt.weights;
  const household = new Float64Array(kinds.length);
  const cohortShares = [0, 0, 0];
  const adults = [0, 0, 0];
  kinds.forEach((kind, k) => {
    for (let c = 0; c < COHORT_COUNT; c++) {
      const weight = joint[k * COHORT_COUNT + c]!;
      const adult = (weight * kind.undocumentedAdults) / householdSize(kind);
      household[k]! += weight;
      cohortShares[c]! += weight;
      adults[c]! += adult;
    }
  });
  const alone = household.map((weight, k) => (isLoneAdult(kinds[k]!) ? weight : 0));
  return {
    household: conditionalTable(household, kinds.length),
    lawfulHousehold: conditionalTable(alone, kinds.length),
    cohort: conditionalTable(joint, COHORT_COUNT),
    cohortShares,
    adultShares: adults.map((adult, c) => adult / cohortShares[c]!),
    dropped: tilt.dropped,
  };
}

/** What is asked of the household weights, most trusted first, with targets per person. */
export function householdConstraints(
  inputs: PopulationInputs,
  values: AssumptionValues,
): Constraint[] {
  const { published, people } = inputs;
  const citizens = assumption(values, "household.citizen-share");
  const perPerson = (of: (kind: WeightedHouseholdKind) => number) =>
    inputs.households.flatMap((kind) => Array(COHORT_COUNT).fill(of(kind) / householdSize(kind)));
  const inCohort = (cohort: number) =>
    inputs.households.flatMap(() => COHORTS.map((_, c) => (c === cohort ? 1 : 0)));
  return [
    { id: "recent", values: inCohort(0), target: inputs.cohorts[0] },
    { id: "long", values: inCohort(2), target: inputs.cohorts[2] },
    {
      id: "under-18",
      values: perPerson((kind) => kind.undocumentedChildren),
      target: published.underEighteen,
    },
    {
      id: "citizen-children",
      values: perPerson((kind) => kind.citizenChildren),
      target: published.citizenChildren / people,
    },
    {
      id: "citizens-in-mixed-households",
      values: perPerson((kind) => kind.lawfulAdults * citizens + kind.citizenChildren),
      target: published.citizensInMixedHouseholds / people,
    },
    {
      id: "people-in-mixed-households",
      values: perPerson((kind) => (isMixedStatus(kind) ? householdMembers(kind) : 0)),
      target: published.peopleInMixedHouseholds / people,
    },
    {
      id: "married-to-lawful",
      values: perPerson((kind) => kind.spouses),
      target: published.marriedToLawful,
    },
    {
      id: "parents-of-citizens",
      values: perPerson((kind) => kind.parents),
      target: published.parentsOfCitizens,
    },
  ];
}

/** Whether the only undocumented member is one adult: the slot a lawful ITIN filer takes. */
function isLoneAdult(kind: WeightedHouseholdKind): boolean {
  return kind.undocumentedAdults === 1 && kind.undocumentedChildren === 0;
}
