import type { Chances } from "../../../src/model/population/chances.js";
import { lawfulFilers } from "../../../src/model/population/count-people.js";
import { drawLawful, drawPeople } from "../../../src/model/population/draw.js";
import { sharedBy } from "../../../src/model/population/draw-homes.js";
import { type PeopleColumns, peopleColumns } from "../../../src/model/population/people.js";
import { populationSampler, type Sampler, SIZES } from "../../../src/model/population/sampler.js";
import { STATUSES } from "../../../src/model/vocabulary.js";
import { GrowingColumns } from "./growing-columns.js";

/** People drawn at a time, few enough for a processor's cache; a whole number of blocks. */
const BATCH = 12_000;
const LAWFUL = STATUSES.indexOf("lawful");

/**
 * Everybody of one state whom the population draws: undocumented people, then lawful filers, in the
 * order of their index. Homes follow one another; the people of home `h` are the rows from
 * `homeStart[h]` up to but not including `homeStart[h + 1]`.
 */
export interface StatePeople {
  readonly length: number;
  readonly homes: number;
  /** Index in the population. */
  readonly person: Int32Array;
  readonly home: Int32Array;
  /** Codes, as drawn (`PeopleColumns`). */
  readonly codes: PeopleColumns;
  readonly homeStart: Int32Array;
}

/**
 * Draws the people of a state, the same as the whole population has under the seed. Homes are drawn
 * for everybody, which is quick, and the rest only for those who live there. `state` is a code.
 */
export function statePeople(
  chances: Chances,
  seed: number,
  people: number,
  state: number,
): StatePeople {
  const sampler = populationSampler(chances, seed);
  const found = new GrowingColumns();
  scanUndocumented(sampler, people, state, found);
  scanLawful(sampler, people, people + lawfulFilers(chances, people), state, found);
  const { person, home, codes, homes } = found.finish();
  const homeStart = new Int32Array(homes + 1).fill(person.length);
  for (let row = person.length - 1; row >= 0; row--) homeStart[home[row]!] = row;
  return { length: person.length, homes, person, home, codes, homeStart };
}

function scanUndocumented(
  sampler: Sampler,
  people: number,
  state: number,
  found: GrowingColumns,
): void {
  const members = peopleColumns(Math.max(...SIZES));
  for (let start = 0; start < people; start += BATCH) {
    const end = Math.min(start + BATCH, people);
    const { count, firsts, states } = sharedBy(sampler, start, end);
    for (let home = 0; home < count; home++) {
      if (states[home] !== state) continue;
      const first = firsts[home]!;
      const last = home + 1 < count ? firsts[home + 1]! : end;
      drawPeople(sampler, first, last, members);
      found.addHome(first, last - first, members, 0);
    }
  }
}

function scanLawful(
  sampler: Sampler,
  from: number,
  to: number,
  state: number,
  found: GrowingColumns,
): void {
  const columns = peopleColumns(BATCH);
  for (let start = from; start < to; start += BATCH) {
    const end = Math.min(start + BATCH, to);
    drawLawful(sampler, start, end, columns);
    for (let row = 0; row < end - start; row++) {
      if (columns.state[row] === state) found.addHome(start + row, 1, columns, row);
    }
  }
}

/** Whether a drawn person is a lawfully present filer. */
export function isLawful(people: StatePeople, row: number): boolean {
  return people.codes.status[row] === LAWFUL;
}
