import { ageChances } from "./age-chances.js";
import { agencyChances } from "./agency-chances.js";
import type { Dictionaries } from "./cells.js";
import type { ConditionalTable } from "./conditional-table.js";
import { populationDictionaries } from "./dictionaries.js";
import { filingChances } from "./filing-chances.js";
import { householdChances } from "./household-chances.js";
import type { HouseholdKind } from "./household-kind.js";
import { type AssumptionValues, assumption, type PopulationInputs } from "./inputs.js";
import { originChances } from "./origin-chances.js";
import { returnChances } from "./return-chances.js";
import { statusChances } from "./status-chances.js";

/**
 * The chances from which every attribute of every person is drawn. Rows are numbered by the
 * parents' codes, the last parent fastest, as in the comment beside each table.
 */
export interface Chances {
  readonly dictionaries: Dictionaries;
  readonly households: readonly HouseholdKind[];
  /** Undocumented people at full scale: the unit of counts published as counts. */
  readonly people: number;
  /** Lawfully present ITIN filers for each undocumented person. */
  readonly lawfulRatio: number;
  /** Share of couples' homes in which filing is the rule. */
  readonly filingHousehold: number;
  /** Kind of household of an undocumented person; one row. */
  readonly household: ConditionalTable;
  /** Kind of household of a lawful ITIN filer; one row. */
  readonly lawfulHousehold: ConditionalTable;
  /** Cohort, by kind of household. */
  readonly cohort: ConditionalTable;
  /** Origin, by cohort. */
  readonly origin: ConditionalTable;
  /** State, by origin. */
  readonly state: ConditionalTable;
  /** Status, by origin and cohort. Column `lawful` is 0: it is never drawn. */
  readonly status: ConditionalTable;
  /** Agency record, by origin, status and cohort. */
  readonly agency: ConditionalTable;
  /** Filing of an adult, by status, agency record and filing household. */
  readonly filing: ConditionalTable;
  /** Age in years, by adult (0, 1) and cohort. */
  readonly age: ConditionalTable;
  /** Years since the last return of someone who files; one row. */
  readonly returns: ConditionalTable;
  /** Share of men and boys. */
  readonly male: number;
  /** Published margins that could not be met together with the others, by id. */
  readonly dropped: readonly string[];
}

/**
 * The chances under a baseline and a set of assumptions. Pure, and quick (a few milliseconds), so
 * that a page can compute them again when an assumption moves and reweight the cells it holds.
 * Throws a plain error when an assumption is missing.
 */
export function populationChances(inputs: PopulationInputs, values: AssumptionValues): Chances {
  const dictionaries = populationDictionaries(inputs);
  const homes = householdChances(inputs, values);
  const places = originChances(inputs, homes.cohortShares);
  const status = statusChances(inputs, values, homes.cohortShares, places.origin);
  const agency = agencyChances(inputs, values, homes.cohortShares, places.origin, status);
  const filing = filingChances(values, homes, places.origin, status, agency);
  return {
    dictionaries,
    households: inputs.households.map(({ weights: _, ...kind }) => kind),
    people: inputs.people,
    lawfulRatio: filing.lawfulRatio,
    filingHousehold: filing.filingHousehold,
    household: homes.household,
    lawfulHousehold: homes.lawfulHousehold,
    cohort: homes.cohort,
    origin: places.origin,
    state: places.state,
    status,
    agency,
    filing: filing.table,
    age: ageChances(values),
    returns: returnChances(values),
    male: assumption(values, "people.male"),
    dropped: homes.dropped,
  };
}
