import { STATUSES } from "../vocabulary.js";
import { aliasDraw } from "./alias.js";
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
  const { keys } = sampler;
  const { origin, cohort, status, agency, filing, filingHousehold, adult } = out;
  const length = to - from;
  for (let row = 0; row < length; row++) {
    const parents = statusRow(origin[row]!, cohort[row]!);
    status[row] = aliasDraw(sampler.status, parents, hashAt(keys.status, from + row));
  }
  for (let row = 0; row < length; row++) {
    const parents = agencyRow(origin[row]!, status[row]!, cohort[row]!);
    agency[row] = aliasDraw(sampler.agency, parents, hashAt(keys.agency, from + row));
  }
  for (let row = 0; row < length; row++) {
    filing[row] = NOT_FILED;
    if (adult[row] === 0) continue;
    const parents = filingRow(status[row]!, agency[row]!, filingHousehold[row]!);
    if (hashAt(keys.files, from + row) >= sampler.filesBelow[parents]!) continue;
    filing[row] = aliasDraw(sampler.number, parents, hashAt(keys.number, from + row));
  }
  drawSides(sampler, from, length, out);
}

/**
 * Draws lawfully present ITIN filers, whose indices follow those of the undocumented, into `out`.
 * Each lives in a home of a kind with a single slot for an undocumented adult, and sits in it.
 */
export function drawLawful(sampler: Sampler, from: number, to: number, out: PeopleColumns): void {
  const { keys } = sampler;
  const length = to - from;
  for (let row = 0; row < length; row++) {
    const i = from + row;
    const kind = aliasDraw(sampler.lawfulHousehold, 0, hashAt(keys.household, i));
    const cohort = aliasDraw(sampler.cohort, kind, hashAt(keys.cohort, i));
    const origin = aliasDraw(sampler.origin, cohort, hashAt(keys.origin, i));
    out.household[row] = kind;
    out.cohort[row] = cohort;
    out.origin[row] = origin;
    out.state[row] = aliasDraw(sampler.state, origin, hashAt(keys.state, i));
    out.filing[row] = aliasDraw(sampler.number, filingRow(LAWFUL, 0, SINGLE), 0);
  }
  out.filingHousehold.fill(SINGLE, 0, length);
  out.adult.fill(1, 0, length);
  out.status.fill(LAWFUL, 0, length);
  out.agency.fill(0, 0, length);
  drawSides(sampler, from, length, out);
}

/** Sex, age and years since the last return: each independent of the rest given its parents. */
function drawSides(sampler: Sampler, from: number, length: number, out: PeopleColumns): void {
  const { keys } = sampler;
  const { male, age, adult, cohort, filing, yearsSinceReturn } = out;
  for (let row = 0; row < length; row++) {
    male[row] = hashAt(keys.male, from + row) < sampler.maleBelow ? 1 : 0;
  }
  for (let row = 0; row < length; row++) {
    const parents = ageRow(adult[row]!, cohort[row]!);
    age[row] = aliasDraw(sampler.age, parents, hashAt(keys.age, from + row));
  }
  const years = keys["years-since-return"];
  for (let row = 0; row < length; row++) {
    yearsSinceReturn[row] =
      filing[row] === NOT_FILED
        ? NO_RETURN
        : aliasDraw(sampler.returns, 0, hashAt(years, from + row));
  }
}
