import { STATUSES } from "../vocabulary.js";
import { aliasDraw } from "./alias.js";
import { hashAt } from "./hash.js";
import { NO_RETURN, type PeopleColumns } from "./people.js";
import {
  agencyRow,
  ageRow,
  BLOCK,
  filingRow,
  NOT_FILED,
  type Sampler,
  SIZES,
  statusRow,
} from "./sampler.js";

const LAWFUL = STATUSES.indexOf("lawful");
const LOW = 0;
const HIGH = 1;
const SINGLE = 2;

/**
 * Draws undocumented people `from` up to but not including `to` into `out`, from its row 0. Person
 * `i` is the same whatever the range. Households need no bookkeeping: the size drawn for block
 * `floor(i / 12)` cuts it into equal homes, everything a home shares is drawn for the index of its
 * first member, and a member's place in it makes them an adult or a child. The last home of a
 * population may be cut short by its end.
 */
export function drawPeople(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  const { keys, adults } = sampler;
  let block = -1;
  let size = 1;
  let home = -1;
  let kind = 0;
  let cohort = 0;
  let origin = 0;
  let state = 0;
  let filingHousehold = 0;
  for (let i = from; i < to; i++) {
    const b = Math.floor(i / BLOCK);
    if (b !== block) {
      block = b;
      size = SIZES[aliasDraw(sampler.size, 0, hashAt(keys.size, b))]!;
    }
    const place = (i - b * BLOCK) % size;
    const first = i - place;
    if (first !== home) {
      home = first;
      const sizeRow = SIZES.indexOf(size as (typeof SIZES)[number]);
      kind = aliasDraw(sampler.household, sizeRow, hashAt(keys.household, first));
      cohort = aliasDraw(sampler.cohort, kind, hashAt(keys.cohort, first));
      origin = aliasDraw(sampler.origin, cohort, hashAt(keys.origin, first));
      state = aliasDraw(sampler.state, origin, hashAt(keys.state, first));
      filingHousehold = SINGLE;
      if (sampler.together[kind] === 1) {
        filingHousehold = hashAt(keys["filing-household"], first) < sampler.highBelow ? HIGH : LOW;
      }
    }
    const adult = place < adults[kind]! ? 1 : 0;
    const status = aliasDraw(sampler.status, statusRow(origin, cohort), hashAt(keys.status, i));
    const agency = aliasDraw(
      sampler.agency,
      agencyRow(origin, status, cohort),
      hashAt(keys.agency, i),
    );
    const filing =
      adult === 1
        ? aliasDraw(
            sampler.filing,
            filingRow(status, agency, filingHousehold),
            hashAt(keys.filing, i),
          )
        : NOT_FILED;
    const row = i - from;
    out.state[row] = state;
    out.origin[row] = origin;
    out.cohort[row] = cohort;
    out.household[row] = kind;
    out.filingHousehold[row] = filingHousehold;
    out.adult[row] = adult;
    out.status[row] = status;
    out.filing[row] = filing;
    out.agency[row] = agency;
    drawSide(sampler, i, row, out);
  }
}

/**
 * Draws lawfully present ITIN filers, whose indices follow those of the undocumented, into `out`.
 * Each lives in a home of a kind with a single slot for an undocumented adult, and sits in it.
 */
export function drawLawful(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  const { keys } = sampler;
  for (let i = from; i < to; i++) {
    const row = i - from;
    const kind = aliasDraw(sampler.lawfulHousehold, 0, hashAt(keys.household, i));
    const cohort = aliasDraw(sampler.cohort, kind, hashAt(keys.cohort, i));
    const origin = aliasDraw(sampler.origin, cohort, hashAt(keys.origin, i));
    out.household[row] = kind;
    out.cohort[row] = cohort;
    out.origin[row] = origin;
    out.state[row] = aliasDraw(sampler.state, origin, hashAt(keys.state, i));
    out.filingHousehold[row] = SINGLE;
    out.adult[row] = 1;
    out.status[row] = LAWFUL;
    out.agency[row] = 0;
    out.filing[row] = aliasDraw(sampler.filing, filingRow(LAWFUL, 0, SINGLE), 0);
    drawSide(sampler, i, row, out);
  }
}

/** Sex, age and years since the last return: each independent of the rest given its parents. */
function drawSide(sampler: Sampler, i: number, row: number, out: PeopleColumns): void {
  const { keys } = sampler;
  out.male[row] = hashAt(keys.male, i) < sampler.maleBelow ? 1 : 0;
  const ages = ageRow(out.adult[row]!, out.cohort[row]!);
  out.age[row] = aliasDraw(sampler.age, ages, hashAt(keys.age, i));
  out.yearsSinceReturn[row] =
    out.filing[row] === NOT_FILED
      ? NO_RETURN
      : aliasDraw(sampler.returns, 0, hashAt(keys["years-since-return"], i));
}
