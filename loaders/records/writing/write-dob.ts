import type { DobEvent } from "../../../src/model/writing-events.js";
import { isDate, isoDate } from "./calendar.js";
import type { FieldRandom } from "./field-random.js";

/** No form takes a year of birth outside these. */
const EARLIEST = 1900;
const LATEST = 2025;
/** How far an estimated year of birth is off at most. */
const ESTIMATE = 2;
/** Where the eight digits stand in `YYYY-MM-DD`. */
const DIGITS = [0, 1, 2, 3, 5, 6, 8, 9];

/**
 * A date of birth as a file holds it after one event: `YYYY-MM-DD`, or "" where it is missing.
 * `swapped` has no effect where the month would exceed 12 or equals the day. A wrong digit leaves a
 * date of the calendar in a year from 1900 to 2025, and so does a default of 1 January: of any of
 * the five nearest years that makes another date. `iso` is a true date within these years.
 */
export function writeDob(event: DobEvent, iso: string, random: FieldRandom): string {
  switch (event) {
    case "right":
      return iso;
    case "missing":
      return "";
    case "swapped":
      return swapDayAndMonth(iso);
    case "digit":
      return wrongDigit(iso, random.draw("place"), random.draw("letter"));
    case "default":
      return estimated(iso, random.draw("choice"));
  }
}

function swapDayAndMonth(iso: string): string {
  const day = iso.slice(8, 10);
  return day > "12" ? iso : `${iso.slice(0, 4)}-${day}-${iso.slice(5, 7)}`;
}

/** One digit changed, each place that has a possible change being as likely as the others. */
function wrongDigit(iso: string, place: number, digit: number): string {
  const places = DIGITS.map((at) => datesWithDigit(iso, at)).filter((dates) => dates.length > 0);
  const dates = places[Math.floor(place * places.length)] ?? [];
  return dates[Math.floor(digit * dates.length)] ?? iso;
}

/** The other dates that differ in the digit at that place only. */
function datesWithDigit(iso: string, at: number): string[] {
  const dates: string[] = [];
  for (let digit = 0; digit <= 9; digit++) {
    const date = `${iso.slice(0, at)}${digit}${iso.slice(at + 1)}`;
    const year = Number(date.slice(0, 4));
    if (date === iso || year < EARLIEST || year > LATEST) continue;
    if (isDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)))) dates.push(date);
  }
  return dates;
}

function estimated(iso: string, choice: number): string {
  const year = Number(iso.slice(0, 4));
  const dates: string[] = [];
  for (let guess = year - ESTIMATE; guess <= year + ESTIMATE; guess++) {
    const date = isoDate(guess, 1, 1);
    if (guess >= EARLIEST && guess <= LATEST && date !== iso) dates.push(date);
  }
  return dates[Math.floor(choice * dates.length)] ?? iso;
}
