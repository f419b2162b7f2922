import type { CellIndex } from "../population/cell-index.js";
import type { Cells } from "../population/cells.js";
import { CHILD, type GroupSums, MEMBER_COUNT, MEMBER_STANDINGS } from "./group-sums.js";
import type { ExposureTally } from "./tally.js";

/** What the exposure of homes depends on besides the sums over their members. */
export interface HomeChances {
  /** Share of undocumented adults, and of citizen or resident adults, who are on the tax file. */
  readonly undocumentedOnFile: number;
  readonly lawfulOnFile: number;
  /** Share of citizens among a home's citizen and resident adults. */
  readonly citizenShare: number;
  /** Chance that a household member's record returned by mistake opens the home's address. */
  readonly mistakeOpens: number;
  /** Whether what is handed over locates people at all. */
  readonly locates: boolean;
}

/**
 * Adds the people exposed inside homes: household members whose records are returned by mistake,
 * then everyone else who lives at an address that was opened and is not exposed already.
 * With U undocumented adults and D undocumented children in a home, each opening it with chance a
 * or d, an address stays closed with chance (1-a)^U (1-d)^D exp(-mistakes). Nobody is beside their
 * own record: of those on the tax file, who is not returned by mistake has only others' mistakes.
 */
export function addHomes(
  tally: ExposureTally,
  cells: Cells,
  index: CellIndex,
  sums: GroupSums,
  chances: HomeChances,
): void {
  for (let group = 0; group < index.groups.length; group++) {
    if (sums.isTouched(group)) addHome(tally, cells, index, sums, chances, group);
  }
}

function addHome(
  tally: ExposureTally,
  cells: Cells,
  { groups }: CellIndex,
  sums: GroupSums,
  chances: HomeChances,
  group: number,
): void {
  const state = groups.state[group]!;
  const kind = cells.households[groups.household[group]!]!;
  const children = groups.lawful[group] ? 0 : kind.undocumentedChildren;
  const adults = groups.lawful[group] ? 1 : kind.undocumentedAdults;
  const homes = (sums.adults(group) + sums.children(group)) / (adults + children);
  if (homes === 0) return;

  const mistakes = sums.mistaken[group]! / homes;
  const onFile = adults * chances.undocumentedOnFile + kind.lawfulAdults * chances.lawfulOnFile;
  const returned = chances.locates && onFile > 0 ? -Math.expm1(-mistakes / onFile) : 0;

  const a = 1 - sums.openingChance(group, false);
  const d = 1 - sums.openingChance(group, true);
  const closedByMistake = Math.exp(-mistakes * chances.mistakeOpens);
  const closed = a ** adults * d ** children * closedByMistake;
  const othersOnFile = 1 - 1 / Math.max(1, onFile);
  const closedByOthers = Math.exp(-mistakes * chances.mistakeOpens * othersOnFile);
  const otherAdults = a ** (adults - 1) * d ** children;
  const openedByOthersForChild =
    children > 0 ? 1 - a ** adults * d ** (children - 1) * closedByMistake : 0;

  for (let at = 0; at < MEMBER_COUNT; at++) {
    const member = group * MEMBER_COUNT + at;
    const free = sums.people[member]! - sums.exposed[member]!;
    if (free <= 0) continue;
    const standing = MEMBER_STANDINGS[at]!;
    if (at === CHILD) {
      tally.add(state, "coresidents", standing, free * openedByOthersForChild);
      continue;
    }
    const filed = free * chances.undocumentedOnFile;
    const mistaken = filed * returned;
    if (mistaken > 0) tally.add(state, "householdError", standing, mistaken);
    const beside =
      (filed - mistaken) * (1 - otherAdults * closedByOthers) +
      (free - filed) * (1 - otherAdults * closedByMistake);
    tally.add(state, "coresidents", standing, beside);
  }

  const lawful = kind.lawfulAdults * homes;
  if (lawful > 0) {
    const filed = lawful * chances.lawfulOnFile;
    const mistaken = filed * returned;
    const members = a ** adults * d ** children;
    const beside =
      (filed - mistaken) * (1 - members * closedByOthers) + (lawful - filed) * (1 - closed);
    const citizens = chances.citizenShare;
    tally.add(state, "householdError", "citizen", mistaken * citizens);
    tally.add(state, "householdError", "resident", mistaken * (1 - citizens));
    tally.add(state, "coresidents", "citizen", beside * citizens);
    tally.add(state, "coresidents", "resident", beside * (1 - citizens));
  }
  tally.add(state, "coresidents", "child", kind.citizenChildren * homes * (1 - closed));
}
