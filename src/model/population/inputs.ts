import type { Convention } from "../vocabulary.js";
import type { HouseholdKind } from "./household-kind.js";

/** A state of a baseline. */
export interface StateFacts {
  readonly code: string;
  /** Undocumented people, in any unit: only the proportions between states are used. */
  readonly people: number;
  readonly hispanicShare: number;
}

/** A country or region of birth. */
export interface OriginFacts {
  readonly id: string;
  readonly convention: Convention;
  /** Undocumented people, in any unit: only the proportions between origins are used. */
  readonly people: number;
  /** People with final orders on the agency's books, where published. */
  readonly finalOrders: number | null;
  /** Odds of having come in the last five years, beside an origin whose value is 1. */
  readonly recentAffinity: number;
  /** Odds of a temporary status, beside an origin whose value is 1. */
  readonly protectionAffinity: number;
  /** Whether the humanitarian parole of 2022-2024 was open to the origin. */
  readonly parole: boolean;
}

/** How much likelier than its size suggests an origin is to settle in a state. */
export interface Settlement {
  readonly origin: string;
  readonly state: string;
  readonly affinity: number;
}

/** A kind of household with its starting weight in each cohort, per undocumented person. */
export interface WeightedHouseholdKind extends HouseholdKind {
  readonly weights: readonly [recent: number, middle: number, long: number];
}

/** A published count or share that has been looked up in the figures. */
export interface PublishedMargins {
  /** People with final orders, all origins. */
  readonly finalOrders: number;
  /** Cases on the non-detained docket, final orders among them. */
  readonly docket: number;
  /** People admitted on humanitarian parole whose permission the revocation variation withdraws. */
  readonly parole: number;
  readonly underEighteen: number;
  readonly marriedToLawful: number;
  readonly parentsOfCitizens: number;
  readonly citizenChildren: number;
  readonly citizensInMixedHouseholds: number;
  readonly peopleInMixedHouseholds: number;
}

/** Everything the chances are computed from, except the assumptions an analyst may move. */
export interface PopulationInputs {
  readonly baseline: string;
  /** Undocumented people at full scale. Counts that are published as counts are shares of it. */
  readonly people: number;
  /** Shares of people by years in the US: under 5, 5 to 14, 15 or more. */
  readonly cohorts: readonly [recent: number, middle: number, long: number];
  /** Share of people with a temporary status, those on parole included. */
  readonly liminalShare: number;
  readonly states: readonly StateFacts[];
  readonly origins: readonly OriginFacts[];
  readonly settlement: readonly Settlement[];
  readonly households: readonly WeightedHouseholdKind[];
  readonly published: PublishedMargins;
}

/** Values of the population's assumptions by id, such as `filing.adults`. */
export type AssumptionValues = Readonly<Record<string, number>>;

/** The value of an assumption; throws a plain error naming an id that is not there. */
export function assumption(values: AssumptionValues, id: string): number {
  const value = values[id];
  if (value === undefined) throw new Error(`The population needs a value for assumption "${id}".`);
  return value;
}
