import { aliasDraw } from "./alias.js";
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
  const { keys, adults, together } = sampler;
  const { state, origin, cohort, household, filingHousehold, adult } = out;
  for (let block = Math.floor(from / BLOCK); block * BLOCK < to; block++) {
    const sizeRow = aliasDraw(sampler.size, 0, hashAt(keys.size, block));
    const size = SIZES[sizeRow]!;
    const end = Math.min(to, (block + 1) * BLOCK);
    for (let first = block * BLOCK; first < end; first += size) {
      const last = Math.min(first + size, end);
      if (last <= from) continue;
      const kind = aliasDraw(sampler.household, sizeRow, hashAt(keys.household, first));
      const stay = aliasDraw(sampler.cohort, kind, hashAt(keys.cohort, first));
      const birthplace = aliasDraw(sampler.origin, stay, hashAt(keys.origin, first));
      const home = aliasDraw(sampler.state, birthplace, hashAt(keys.state, first));
      let habit = SINGLE;
      if (together[kind] === 1) {
        habit = hashAt(keys["filing-household"], first) < sampler.highBelow ? HIGH : LOW;
      }
      const firstChild = first + adults[kind]!;
      for (let i = Math.max(first, from); i < last; i++) {
        const row = i - from;
        household[row] = kind;
        cohort[row] = stay;
        origin[row] = birthplace;
        state[row] = home;
        filingHousehold[row] = habit;
        adult[row] = i < firstChild ? 1 : 0;
      }
    }
  }
}
