/**
 * Records as comparisons see them: every string folded, split and coded once, so that comparing two
 * is cheap. Which parts are filled depends on the normalization; an absent part is empty.
 */

export interface PreparedSurname {
  /** What has to be equal for exact agreement: the field, or its surnames in alphabetical order. */
  readonly text: string;
  /** What is compared for similarity: the whole field, or each surname. At most MOST_SURNAMES. */
  readonly names: readonly string[];
  /** `names` as byte strings, and their sound codes. */
  readonly bytes: readonly string[];
  readonly codes: readonly string[];
}

export interface PreparedGiven {
  /** The first given name. */
  readonly text: string;
  readonly bytes: string;
  readonly code: string;
  /** Full names it may stand for, itself included; empty unless normalization is standard. */
  readonly roots: readonly string[];
}

/** All empty if the address is not usable; `state` and `zip` included. */
export interface PreparedAddress {
  /** What has to be equal for exact agreement, beside the ZIP code and the unit. */
  readonly line: string;
  /** The line without the number, and under standard normalization without the unit. */
  readonly street: string;
  /** Empty unless normalization is standard. */
  readonly unit: string;
  readonly zip: string;
  readonly state: string;
}

export interface PreparedRecord {
  readonly surname: PreparedSurname;
  readonly given: PreparedGiven;
  /** `YYYYMMDD`. */
  readonly dob: string;
  readonly address: PreparedAddress;
  /** Digits. */
  readonly tin: string;
}
