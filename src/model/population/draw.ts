import { STATUSES } from "../vocabulary.js";
import { chooseInt, drawColumn } from "./alias.js";
import { FILING_HOUSEHOLDS } from "./cells.js";
import { drawHomes } from "./draw-homes.js";
import { hashAt } from "./hash.js";
import { NO_RETURN, type PeopleColumns } from "./people.js";
import { agencyRow, ageRow, filingRow, NOT_FILED, type Sampler, statusRow } from "./sampler.js";

const LAWFUL = STATUSES.indexOf("lawful");
const SINGLE = FILING_HOUSEHOLDS.indexOf("single");

/**
 * Draws undocumented people `from` up to but not including `to` into `out`, from its row 0. Person
 * `i` is the same whatever the range: every number drawn for them depends on the seed, the
 * attribute, and their index or that of their home. One attribute at a time, which is faster than
 * one person at a time.
 */
export function drawPeople(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  drawHomes(sampler, from, to, out);
  const { keys, filesBelow } = sampler;
  const { origin, cohort, status, agency, filing, filingHousehold, adult } = out;
  const length = to - from;
  const indices = indicesFrom(from, length);
  const parents = new Uint16Array(length);
  for (let row = 0; row < length; row++) parents[row] = statusRow(origin[row]!, cohort[row]!);
  drawColumn(sampler.status, keys.status, indices, parents, status, length);
  for (let row = 0; row < length; row++) {
    parents[row] = agencyRow(origin[row]!, status[row]!, cohort[row]!);
  }
  drawColumn(sampler.agency, keys.agency, indices, parents, agency, length);
  for (let row = 0; row < length; row++) {
    parents[row] = filingRow(status[row]!, agency[row]!, filingHousehold[row]!);
  }
  drawColumn(sampler.number, keys.number, indices, parents, filing, length);
  const key = keys.files;
  for (let row = 0; row < length; row++) {
    const files = ((hashAt(key, from + row) >>> 2) - filesBelow[parents[row]!]!) & -adult[row]!;
    filing[row] = chooseInt(files, filing[row]!, NOT_FILED);
  }
  drawSides(sampler, from, length, out, indices, parents);
}

/**
 * Draws lawfully present ITIN filers, whose indices follow those of the undocumented, into `out`.
 * Each lives in a home of a kind with a single slot for an undocumented adult, and sits in it.
 */
export function drawLawful(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  const { keys } = sampler;
  const length = to - from;
  const indices = indicesFrom(from, length);
  const parents = new Uint16Array(length);
  const whole = (column: Uint8Array) => column.subarray(0, length);
  drawColumn(sampler.lawfulHousehold, keys.household, indices, parents, out.household, length);
  parents.set(whole(out.household));
  drawColumn(sampler.cohort, keys.cohort, indices, parents, out.cohort, length);
  parents.set(whole(out.cohort));
  drawColumn(sampler.origin, keys.origin, indices, parents, out.origin, length);
  parents.set(whole(out.origin));
  drawColumn(sampler.state, keys.state, indices, parents, out.state, length);
  parents.fill(filingRow(LAWFUL, 0, SINGLE));
  drawColumn(sampler.number, keys.number, indices, parents, out.filing, length);
  out.filingHousehold.fill(SINGLE, 0, length);
  out.adult.fill(1, 0, length);
  out.status.fill(LAWFUL, 0, length);
  out.agency.fill(0, 0, length);
  drawSides(sampler, from, length, out, indices, parents);
}

/** Sex, age and years since the last return: each independent of the rest given its parents. */
function drawSides(
  { keys, age, returns, maleBelow }: Sampler,
  from: number,
  length: number,
  out: PeopleColumns,
  indices: Int32Array,
  parents: Uint16Array,
): void {
  const { male, adult, cohort, filing, yearsSinceReturn: years } = out;
  for (let row = 0; row < length; row++) {
    male[row] = chooseInt((hashAt(keys.male, from + row) >>> 2) - maleBelow, 1, 0);
  }
  for (let row = 0; row < length; row++) parents[row] = ageRow(adult[row]!, cohort[row]!);
  drawColumn(age, keys.age, indices, parents, out.age, length);
  parents.fill(0);
  drawColumn(returns, keys["years-since-return"], indices, parents, years, length);
  for (let row = 0; row < length; row++) {
    years[row] = chooseInt(NOT_FILED - filing[row]!, years[row]!, NO_RETURN);
  }
}

function indicesFrom(from: number, length: number): Int32Array {
  const indices = new Int32Array(length);
  for (let row = 0; row < length; row++) indices[row] = from + row;
  return indices;
}
