/** Units of the numbers, which never share a scale or a sum. */
export const UNITS = {
  rows: "Request rows",
  records: "Records returned",
  people: "People located",
} as const;
export type Unit = keyof typeof UNITS;

const WORDS: Readonly<Record<string, string>> = {
  "rows.requested": "asked",
  "rows.rejected": "rejected before matching",
  "rows.unmatched": "no record fits",
  "rows.withheld": "withheld",
  "rows.correct": "answered with the right record",
  "rows.wrong": "answered with a wrong record",
  "rows.mixed": "answered with the right record and others",
  "records.own": "of the person sought",
  "records.ownNew": "of the person sought, address new to the agency",
  "records.ownInsufficient": "of the person sought, to a row without a usable address",
  "records.household": "of somebody at home",
  "records.strangers": "of strangers",
  "records.owners": "of true holders of a borrowed number",
  "records.byNumber": "to a row answered by name and number",
  "people.subject": "the person sought",
  "people.householdError": "a relative, by mistake",
  "people.strangerError": "a stranger, by mistake",
};

/** The unit of `rows.correct` and the like. */
export function unitOf(outcome: string): Unit {
  const unit = outcome.split(".")[0]!;
  if (!(unit in UNITS)) throw new Error(`There is no unit "${unit}" for the number "${outcome}".`);
  return unit as Unit;
}

/** What a number counts, beside its unit: "answered with a wrong record". */
export const outcomeWords = (outcome: string): string => WORDS[outcome] ?? outcome;
