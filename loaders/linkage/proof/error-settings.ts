import type { Ledger } from "../../../src/model/ledger.js";

/** Error rates under which the proof is run: one setting per entry, assumptions by id. */
export interface ErrorSetting {
  readonly id: string;
  readonly title: string;
  readonly set: Readonly<Record<string, number>>;
}

/** What is an error in one of the files, and no fact about people or a form's company of slips. */
const ERRORS =
  /^(agency|tax)\.(surname|surnames|married|name|given|dob|address-(restyled|misspelt|blank|insufficient)|unit|tin-error)/;

/**
 * The ledger's own rates; no errors at all, under which every record holds the plain truth; and
 * every rate at the top of its range, three times over where that stays a share.
 */
export function errorSettings({ assumptions }: Pick<Ledger, "assumptions">): ErrorSetting[] {
  const errors = assumptions.filter(({ id }) => ERRORS.test(id));
  const each = (value: (entry: (typeof errors)[number]) => number) =>
    Object.fromEntries(errors.map((entry) => [entry.id, value(entry)]));
  return [
    { id: "ledger", title: "error rates as in the ledger", set: {} },
    { id: "none", title: "no errors in either file", set: each(() => 0) },
    {
      id: "extreme",
      title: "every error rate at the top of its range, small ones tripled",
      set: each(({ high }) => (high <= 0.1 ? high * 3 : high)),
    },
  ];
}
