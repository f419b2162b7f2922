/**
 * The words every part of Crossmatch shares, in the order in which tables store them as small
 * integers. Appending is safe; reordering changes every drawn population (bump its version).
 */

/** Immigration standing of a drawn person. `parole` is the part of liminal standing that the
 * revocation variation withdraws; `lawful` are lawfully present ITIN filers. */
export const STATUSES = ["unprotected", "liminal", "parole", "lawful"] as const;
export type Status = (typeof STATUSES)[number];

/** How an adult last filed a federal return, if at all. */
export const FILINGS = ["none", "itin", "ssn-own", "ssn-borrowed"] as const;
export type Filing = (typeof FILINGS)[number];

/** The most serious record the agency holds on a person. */
export const AGENCY_RECORDS = ["none", "docket", "final-order", "criminal"] as const;
export type AgencyRecord = (typeof AGENCY_RECORDS)[number];

/** Years in the US: under 5, 5 to 14, 15 or more. Shared by a household. */
export const COHORTS = ["recent", "middle", "long"] as const;
export type Cohort = (typeof COHORTS)[number];

/** Naming conventions: what a full name is made of and which vocabulary it is drawn from. */
export const CONVENTIONS = [
  "spanish",
  "portuguese",
  "french-creole",
  "south-asian",
  "chinese",
  "other-asian",
  "west-african",
  "european",
  "arabic-persian",
] as const;
export type Convention = (typeof CONVENTIONS)[number];

/** Comparison levels of each field, most similar first. */
export const LEVELS = {
  surname: ["exact", "one-of-two", "fuzzy", "none"],
  given: ["exact", "nickname", "fuzzy", "none"],
  dob: ["exact", "near", "none", "missing"],
  address: ["exact", "street", "area", "state", "none", "missing"],
  tin: ["equal", "different", "missing"],
} as const;
export type Field = keyof typeof LEVELS;
export const FIELDS = Object.keys(LEVELS) as readonly Field[];

/** How both files' strings are prepared before they are compared. */
export const NORMALIZATIONS = ["none", "basic", "standard"] as const;
export type Normalization = (typeof NORMALIZATIONS)[number];

/** Every request row ends in exactly one of these. */
export const ROW_OUTCOMES = [
  "rejected",
  "unmatched",
  "withheld",
  "correct",
  "wrong",
  "mixed",
] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];

/** Each exposed person is counted once, in the first relation that applies. */
export const RELATIONS = [
  "subject",
  "householdError",
  "strangerError",
  "coresidents",
  "occupants",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** Standing of an exposed person. Anyone under 18 is a child, whatever their standing. */
export const STANDINGS = ["unprotected", "liminal", "resident", "citizen", "child"] as const;
export type Standing = (typeof STANDINGS)[number];
