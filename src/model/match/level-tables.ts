/**
 * Measured comparison levels: what the real operators and the real comparators did to many synthetic
 * names (`loaders/linkage/measure`). The model mixes these tables with the rates of the assumptions
 * ledger; it assumes no level probability itself.
 */

/**
 * Shares of comparison levels, per combination of the table's dimensions, first one slowest. Each
 * cell holds one share per level but the last, which is what is left; each rests on `trials` pairs,
 * so a share p has standard error sqrt(p (1 - p) / trials).
 */
export interface LevelTable {
  /** Sizes of the dimensions, without the level. */
  readonly sizes: readonly number[];
  /** Levels of the field, without the last: shares stored per cell. */
  readonly levels: number;
  readonly trials: number;
  readonly shares: readonly number[];
}

/** Agency-side classes of events under which strangers are looked up by name. */
export const SURNAME_CLASSES = [
  "whole",
  "second-dropped",
  "swapped",
  "misspelt",
  "restyled",
] as const;
export const GIVEN_CLASSES = [
  "whole",
  "nickname",
  "initial",
  "swapped",
  "misspelt",
  "restyled",
] as const;

/**
 * Parts of the tax file a stranger can belong to, seen from a request of one naming convention:
 * its Hispanic part (recorded with one surname, or with two), other people whose surnames are of the
 * request's own convention, everybody else, and people named wholly by that convention (with two
 * surnames where it has two): the drawn population's own records and those they live with.
 */
export const SURNAME_PARTS = [
  "hispanic-single",
  "hispanic-double",
  "community",
  "rest",
  "own-double",
] as const;
export const GIVEN_PARTS = ["hispanic", "community", "rest", "own"] as const;

/** Rough weights of the parts: they only settle which names are about as common. */
export const SURNAME_PART_WEIGHTS = [0.11, 0.04, 0.01, 0.82, 0.02];
export const GIVEN_PART_WEIGHTS = [0.15, 0.01, 0.82, 0.02];

/**
 * Quadrature over requested names of one convention and field. `agree[normalization][class][part]`
 * holds three numbers per node (flat): chances that a member of that part, name correctly written,
 * agrees at the exact, the partial and the fuzzy level. A mixed table of surnames has one part more
 * (`mixedLevels`).
 */
export interface NameNodeTable {
  /**
   * `weight[class]`: share of requested people per node; sums to 1. Each class may have nodes of its
   * own, since names that are alike in one way of writing differ in another.
   */
  readonly weight: readonly (readonly number[])[];
  /** `self[class]`: chance per node that two such people of the convention write the same string. */
  readonly self: readonly (readonly number[])[];
  readonly agree: readonly (readonly (readonly (readonly number[])[])[])[];
}

/** Everything measured. Conventions and normalizations are in vocabulary order. */
export interface LevelTables {
  readonly version: number;
  /** [normalization, convention, agency event, tax event] of one person's two surnames fields. */
  readonly surnameSame: LevelTable;
  /** The same for two people who share one of their surnames (two-surname conventions), or none. */
  readonly surnameOne: LevelTable;
  /** [normalization, convention, agency event, tax event] of one person's given names. */
  readonly givenSame: LevelTable;
  /** [agency event, tax event] of one person's date of birth (`missing` on neither side). */
  readonly dobSame: LevelTable;
  /** How many other dates are near a date, on average: a stranger's chance over that of the date. */
  readonly dobNearDays: number;
  /** [normalization, relation, agency writing, tax writing] of two addresses. */
  readonly address: LevelTable;
  /** By convention. */
  readonly surnameNodes: readonly NameNodeTable[];
  readonly givenNodes: readonly NameNodeTable[];
  /** Where some conventions stand for others (`mixedLevels`); left out where each stands for itself. */
  readonly mixed?: {
    /**
     * By convention, shares of the conventions it stands for: nothing but zeros where another one
     * stands for it.
     */
    readonly shares: readonly (readonly number[])[];
    /**
     * By convention and part of the tax file: strangers who bear both names of a row, for each one
     * that the tables of surnames and given names say.
     */
    readonly together: readonly (readonly number[])[];
  };
}
