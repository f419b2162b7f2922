import { exp } from "../exact-math/exp.js";
import { expm1 } from "../exact-math/from-exp-and-log.js";
import type { CellIndex } from "../population/cell-index.js";
import type { Cells } from "../population/cells.js";
import { CHILD, type GroupSums, MEMBER_COUNT, MEMBER_STANDINGS } from "./group-sums.js";
import { type ExposureTally, tallyPlace } from "./tally.js";

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

const MISTAKEN = MEMBER_STANDINGS.map((standing) => tallyPlace("householdError", standing));
const BESIDE = MEMBER_STANDINGS.map((standing) => tallyPlace("coresidents", standing));
const MISTAKEN_CITIZEN = tallyPlace("householdError", "citizen");
const MISTAKEN_RESIDENT = tallyPlace("householdError", "resident");
const BESIDE_CITIZEN = tallyPlace("coresidents", "citizen");
const BESIDE_RESIDENT = tallyPlace("coresidents", "resident");
const BESIDE_CHILD = tallyPlace("coresidents", "child");

/** A chance to a small whole power; 1 for none. Quicker than `**`, which takes any exponent. */
function power(chance: number, times: number): number {
  let product = 1;
  for (let i = 0; i < times; i++) product *= chance;
  return product;
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
  const returned = chances.locates && onFile > 0 ? -expm1(-mistakes / onFile) : 0;

  const a = 1 - sums.openingChance(group, false);
  const d = 1 - sums.openingChance(group, true);
  const closedByMistake = exp(-mistakes * chances.mistakeOpens);
  const closed = power(a, adults) * power(d, children) * closedByMistake;
  const othersOnFile = 1 - 1 / Math.max(1, onFile);
  const closedByOthers = exp(-mistakes * chances.mistakeOpens * othersOnFile);
  const otherAdults = power(a, adults - 1) * power(d, children);
  const openedByOthersForChild =
    children > 0 ? 1 - power(a, adults) * power(d, children - 1) * closedByMistake : 0;

  for (let at = 0; at < MEMBER_COUNT; at++) {
    const member = group * MEMBER_COUNT + at;
    const free = sums.people[member]! - sums.exposed[member]!;
    if (free <= 0) continue;
    if (at === CHILD) {
      tally.addAt(state, BESIDE[at]!, free * openedByOthersForChild);
      continue;
    }
    const filed = free * chances.undocumentedOnFile;
    const mistaken = filed * returned;
    if (mistaken > 0) tally.addAt(state, MISTAKEN[at]!, mistaken);
    const beside =
      (filed - mistaken) * (1 - otherAdults * closedByOthers) +
      (free - filed) * (1 - otherAdults * closedByMistake);
    tally.addAt(state, BESIDE[at]!, beside);
  }

  const lawful = kind.lawfulAdults * homes;
  if (lawful > 0) {
    const filed = lawful * chances.lawfulOnFile;
    const mistaken = filed * returned;
    const members = power(a, adults) * power(d, children);
    const beside =
      (filed - mistaken) * (1 - members * closedByOthers) + (lawful - filed) * (1 - closed);
    const citizens = chances.citizenShare;
    tally.addAt(state, MISTAKEN_CITIZEN, mistaken * citizens);
    tally.addAt(state, MISTAKEN_RESIDENT, mistaken * (1 - citizens));
    tally.addAt(state, BESIDE_CITIZEN, beside * citizens);
    tally.addAt(state, BESIDE_RESIDENT, beside * (1 - citizens));
  }
  tally.addAt(state, BESIDE_CHILD, kind.citizenChildren * homes * (1 - closed));
}
