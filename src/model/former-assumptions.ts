const MEASURED = "it is measured now, by comparing names and addresses as they are written";

/** Why assumptions that the ledger once had are gone, by their ids or by how those began. */
const FORMER: readonly (readonly [start: string, why: string])[] = [
  ["format.", MEASURED],
  ["pool.fuzzy-", MEASURED],
  ["pool.nickname-neighbours", MEASURED],
  ["pool.dob-near-days", "the days that count as near are counted on the calendar now"],
  ["agency.dob-near", "it became agency.dob-swapped and agency.dob-digit"],
  ["agency.given-error", "each kind of error has a rate of its own now, from agency.name-typo on"],
  ["agency.given-short", "it became agency.given-nickname and agency.given-initial"],
  ["agency.name-error", "each kind of error has a rate of its own now, from agency.name-typo on"],
  ["tax.dob-error", "it became tax.dob-swapped, tax.dob-digit and tax.dob-default"],
  ["tax.given-short", "it became tax.given-nickname and tax.given-initial"],
  ["tax.name-error", "each kind of error has a rate of its own now, from tax.name-typo on"],
];

/** Why the ledger no longer has an assumption, as the end of a sentence; undefined if it never had. */
export function whyFormer(id: string): string | undefined {
  return FORMER.find(([start]) =>
    start.endsWith("-") || start.endsWith(".") ? id.startsWith(start) : id === start,
  )?.[1];
}
