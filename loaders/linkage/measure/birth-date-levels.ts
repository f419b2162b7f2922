import { dobLevel } from "../../../src/linkage/field-levels.js";
import { prepareDob } from "../../../src/linkage/prepare-numbers.js";
import type { LevelTable } from "../../../src/model/match/level-tables.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { LEVELS } from "../../../src/model/vocabulary.js";
import { DOB_EVENTS } from "../../../src/model/writing-events.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import { writeDob } from "../../records/writing/write-dob.js";
import { LevelCounts } from "./level-counts.js";

/** Filers at large are born within these days, which end 18 years before the files are compared. */
export const WINDOW_DAYS = 20_000;
const LAST_DAY = Date.UTC(2007, 5, 1);
const DAY = 86_400_000;
const NEAR = LEVELS.dob.indexOf("near");
const NONE = LEVELS.dob.indexOf("none");

/** `YYYY-MM-DD` of a day of the window, counted back from its end. */
export function windowDate(daysBack: number): string {
  return new Date(LAST_DAY - daysBack * DAY).toISOString().slice(0, 10);
}

/**
 * [agency event, tax event] of one person's date of birth, over adults of all ages. Events are in the
 * order of DOB_EVENTS without the last, `missing`, which no comparison is needed for; levels are
 * exact and near, and the rest is `none`.
 */
export function birthDateTable(trials: number, seed: number): LevelTable {
  const events = DOB_EVENTS.filter((event) => event !== "missing");
  const counts = new LevelCounts([events.length, events.length], NONE);
  const day = streamKey(seed, "birth-dates");
  const agency = new FieldRandom(seed, "agency", "dob");
  const tax = new FieldRandom(seed, "tax", "dob");
  for (let i = 0; i < trials; i++) {
    const iso = windowDate(Math.floor(uniformAt(day, i) * WINDOW_DAYS));
    const written = [agency, tax].map((random) =>
      events.map((event) => prepareDob(writeDob(event, iso, random.at(i)))),
    );
    for (const [x, a] of written[0]!.entries()) {
      for (const [y, b] of written[1]!.entries()) counts.add(dobLevel(a, b), x, y);
    }
  }
  return counts.table(trials);
}

/**
 * How many other dates of the window are near a date of it, on average. Exact: every date that a
 * changed digit or a swap of day and month could make is tried.
 */
export function nearDays(): number {
  const dates = Array.from({ length: WINDOW_DAYS }, (_, i) => prepareDob(windowDate(i)));
  const known = new Set(dates);
  let near = 0;
  for (const date of dates) {
    for (const other of neighbours(date)) {
      if (known.has(other) && dobLevel(date, other) === NEAR) near++;
    }
  }
  return near / dates.length;
}

/** All eight-digit strings one digit away, and the one with day and month swapped, each once. */
function neighbours(date: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < date.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      found.add(`${date.slice(0, at)}${digit}${date.slice(at + 1)}`);
    }
  }
  found.add(date.slice(0, 4) + date.slice(6) + date.slice(4, 6));
  found.delete(date);
  return found;
}
