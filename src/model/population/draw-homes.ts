import { aliasDraw, chooseInt, drawColumn } from "./alias.js";
import { FILING_HOUSEHOLDS } from "./cells.js";
import { hashAt } from "./hash.js";
import type { PeopleColumns } from "./people.js";
import { BLOCK, type Sampler, SIZES } from "./sampler.js";

const LOW = FILING_HOUSEHOLDS.indexOf("low");
const HIGH = FILING_HOUSEHOLDS.indexOf("high");
const SINGLE = FILING_HOUSEHOLDS.indexOf("single");

/**
 * Draws what undocumented people `from` up to but not including `to` share with their homes, and
 * who is an adult, into `out` from its row 0. Homes need no bookkeeping: the size drawn for block
 * `floor(i / 12)` cuts it into equal homes, everything a home shares is drawn for the index of its
 * first member, and a member's place in it makes them an adult or a child. Any range gives the same
 * people; the last home of a population may be cut short by its end.
 */
export function drawHomes(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  const { keys, adults, together, highBelow } = sampler;
  const { firsts, count, kinds, cohorts, origins, states } = sharedBy(sampler, from, to);
  const { state, origin, cohort, household, filingHousehold, adult } = out;
  for (let home = 0; home < count; home++) {
    const first = firsts[home]!;
    const last = home + 1 < count ? firsts[home + 1]! : to;
    const kind = kinds[home]!;
    const u = hashAt(keys["filing-household"], first) >>> 2;
    const habit = together[kind] === 1 ? chooseInt(u - highBelow, HIGH, LOW) : SINGLE;
    const firstChild = first + adults[kind]!;
    for (let i = Math.max(first, from); i < last; i++) {
      const row = i - from;
      household[row] = kind;
      cohort[row] = cohorts[home]!;
      origin[row] = origins[home]!;
      state[row] = states[home]!;
      filingHousehold[row] = habit;
      adult[row] = i < firstChild ? 1 : 0;
    }
  }
}

/** Homes with people in a range: the index of each one's first member, and what its people share. */
export interface Homes {
  readonly count: number;
  /** These may be longer than `count`. */
  readonly firsts: Int32Array;
  readonly kinds: Uint8Array;
  readonly cohorts: Uint8Array;
  readonly origins: Uint8Array;
  readonly states: Uint8Array;
}

/** Draws what each home with people from `from` up to but not including `to` shares. */
export function sharedBy(sampler: Sampler, from: number, to: number): Homes {
  const { keys } = sampler;
  const { firsts, parents, count } = homesOf(sampler, from, to);
  const column = () => new Uint8Array(count);
  const kinds = column();
  const cohorts = column();
  const origins = column();
  const states = column();
  drawColumn(sampler.household, keys.household, firsts, parents, kinds, count);
  parents.set(kinds);
  drawColumn(sampler.cohort, keys.cohort, firsts, parents, cohorts, count);
  parents.set(cohorts);
  drawColumn(sampler.origin, keys.origin, firsts, parents, origins, count);
  parents.set(origins);
  drawColumn(sampler.state, keys.state, firsts, parents, states, count);
  return { count, firsts, kinds, cohorts, origins, states };
}

/** The first member of each home with people in a range, and the row of its size in SIZES. */
function homesOf(sampler: Sampler, from: number, to: number) {
  const firsts = new Int32Array(to - from + BLOCK);
  const parents = new Uint16Array(to - from + BLOCK);
  let count = 0;
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
    const sizeRow = aliasDraw(sampler.size, 0, hashAt(sampler.keys.size, block));
    const size = SIZES[sizeRow]!;
    const end = Math.min(to, (block + 1) * BLOCK);
    for (let first = block * BLOCK; first < end; first += size) {
      if (first + size <= from) continue;
      firsts[count] = first;
      parents[count] = sizeRow;
      count++;
    }
  }
  return { firsts, parents, count };
}
