import { LISTED } from "../asked-layout.js";
import type { Policy } from "../policy/schema.js";
import { AGENCY_RECORDS, FILINGS, STATUSES } from "../vocabulary.js";
import type { Recordable } from "./recordable-cells.js";

/**
 * Filers who respond alike: undocumented people on the policy's list, undocumented people who are not
 * on it, and lawfully present people who file with an ITIN.
 */
export const FILING_GROUPS = ["sought", "others", "lawful"] as const;
export type FilingGroup = (typeof FILING_GROUPS)[number];
/** One value for each of `FILING_GROUPS`, in their order. */
export type PerGroup<T> = readonly [sought: T, others: T, lawful: T];

/** The value each group has. */
export function perGroup<T>(value: (group: 0 | 1 | 2) => T): PerGroup<T> {
  return [value(0), value(1), value(2)];
}

export const sumOver = ([sought, others, lawful]: PerGroup<number>): number =>
  sought + others + lawful;

/** The group of a cell whose people are on no return. */
export const NO_GROUP = 255;

/** Position in `FILING_GROUPS` of each cell's filers, or `NO_GROUP`. */
export function filingGroups(
  { cells, index }: Recordable,
  list: Policy["request"]["list"],
  revoked: boolean,
): Uint8Array {
  const itin = FILINGS.indexOf("itin");
  const none = FILINGS.indexOf("none");
  const lawful = STATUSES.indexOf("lawful");
  const parole = STATUSES.indexOf("parole");
  const listed = AGENCY_RECORDS.map((record) => LISTED[list].includes(record));
  return Uint8Array.from({ length: cells.length }, (_, row) => {
    if (index.filing[row] === none) return NO_GROUP;
    if (index.status[row] === lawful) return FILING_GROUPS.indexOf("lawful");
    const sought =
      list === "itin-file"
        ? index.filing[row] === itin
        : listed[index.agency[row]!]! ||
          (revoked && list === "docket" && index.status[row] === parole);
    return FILING_GROUPS.indexOf(sought ? "sought" : "others");
  });
}
