import type { Dictionaries } from "./cells.js";
import type { HouseholdKind } from "./household-kind.js";
import type { AssumptionValues, PopulationInputs } from "./inputs.js";
import type { Margin } from "./margins.js";

/** What an artifact says about itself: `manifest.json` beside the cells. */
export interface Manifest {
  /** Version of the artifact's layout. */
  readonly version: number;
  readonly baseline: string;
  readonly seed: number;
  /** Undocumented people, and the lawfully present ITIN filers drawn in addition. */
  readonly people: number;
  readonly lawful: number;
  /** Rows of the cells file. */
  readonly rows: number;
  /** SHA-256 of everything the artifact depends on, and of its parts, in hexadecimal. */
  readonly key: string;
  readonly hashes: {
    readonly inputs: string;
    readonly code: string;
    readonly files: Readonly<Record<string, string>>;
  };
  readonly dictionaries: Dictionaries;
  readonly households: readonly HouseholdKind[];
  /** Published margins asked for beside what the draw achieved. */
  readonly margins: readonly Margin[];
  /** Margins that could not be met together with those before them, so were not asked for. */
  readonly dropped: readonly string[];
  /** Shares of filers by years since the last return (0, 1, … 6 or more), for each way of filing. */
  readonly returns: Readonly<Record<string, readonly number[]>>;
  /** People by cohort, by sex, and by age in years: drawn, but left out of the cells. */
  readonly cohorts: Readonly<Record<string, number>>;
  readonly sexes: Readonly<Record<"female" | "male", number>>;
  readonly ages: readonly number[];
  /** Share of ITIN filers whose number has lapsed by three years without a return. */
  readonly lapsedItins: number;
  /** What the chances were computed from, so that a page can compute them again. */
  readonly inputs: PopulationInputs;
  readonly assumptions: AssumptionValues;
}
