import type { PeopleCounts, Simulation } from "../simulation.js";
import type { FilingFlows } from "./filing-stock.js";
import type { Revenue } from "./revenue.js";

/** Years looked ahead. */
export const YEARS = 10;

/** Numbers of filers: undocumented people, and lawfully present people who file with an ITIN. */
export interface FilerCounts {
  readonly undocumented: number;
  readonly lawful: number;
}

/** One year: an exchange over the tax file as it stands, then the filing season that answers it. */
export interface ResponseYear {
  /** 1 to `YEARS`. */
  readonly year: number;
  /** Whether records are shared in this year. */
  readonly sharing: boolean;
  /** People exposed by this year's exchange, and the addresses it hands over. */
  readonly people: PeopleCounts;
  readonly addresses: Simulation["addresses"];
  /** Share of the last-known addresses of people asked about that are still theirs. */
  readonly currentShare: number;
  /** Share of all who would file who have a record on the tax file when the exchange runs. */
  readonly onFileShare: number;
  /** Shares of undocumented filers: newly exposed this year, and aware of exposures. */
  readonly newlyExposed: number;
  readonly aware: number;
  /** People on a return after the season. */
  readonly filers: FilerCounts;
  /** What moved in the season, in people: undocumented and lawful filers together. */
  readonly flows: FilingFlows;
  /** Revenue of the year, and of all years so far, that is lost against a path without sharing. */
  readonly lost: Revenue;
  readonly cumulated: Revenue;
}

/** What people do in ten years of a policy, in expected counts and dollars of 2022, not rounded. */
export interface Response {
  readonly scenario: string;
  readonly policy: string;
  readonly seed: number;
  /** Filers at the start, and in every year of the path without sharing. */
  readonly start: FilerCounts;
  /** What they pay in a year of that path. */
  readonly paid: Revenue;
  readonly years: readonly ResponseYear[];
}
