/** What a policy did to the rows of one state, counted or expected. */
export interface LinkOutcome {
  /** Request rows by how they end; `submitted` is the sum of the others. */
  readonly rows: Readonly<
    Record<
      "submitted" | "rejected" | "unmatched" | "withheld" | "correct" | "wrong" | "mixed",
      number
    >
  >;
  /**
   * Tax records returned after review: the person's own (`ownNew`: with an address the agency did
   * not have), household members', strangers', and those of true holders of a row's number.
   */
  readonly records: Readonly<
    Record<"own" | "ownNew" | "household" | "strangers" | "owners", number>
  >;
  /**
   * Distinct people whose records are returned, each in the first relation that applies, whatever is
   * handed over about them. People who left the country are not counted as found.
   */
  readonly people: Readonly<Record<"subject" | "householdError" | "strangerError", number>>;
}

/** An outcome's numbers as a flat list, each with its name: `rows.correct`. */
export function outcomeEntries(outcome: LinkOutcome): readonly (readonly [string, number])[] {
  return (["rows", "records", "people"] as const).flatMap((part) =>
    Object.entries(outcome[part]).map(([name, value]) => [`${part}.${name}`, value] as const),
  );
}
