import type { DobEvent } from "../../../src/model/writing-events.js";
import { isDate, isoDate } from "./calendar.js";
import type { FieldRandom } from "./field-random.js";

/** No form takes a year of birth outside these. */
const EARLIEST = 1900;
const LATEST = 2025;
/** How far an estimated year of birth is off at most. */
const ESTIMATE = 2;
/** Where the digits stand in `YYYY-MM-DD`, and what one more in each adds to year, month or day. */
const YEAR_DIGITS = [1000, 100, 10, 1];
const PLACES = [
  ...YEAR_DIGITS.map((step, at) => ({ at, year: step, month: 0, day: 0 })),
  { at: 5, year: 0, month: 10, day: 0 },
  { at: 6, year: 0, month: 1, day: 0 },
  { at: 8, year: 0, month: 0, day: 10 },
  { at: 9, year: 0, month: 0, day: 1 },
] as const;
type Place = (typeof PLACES)[number];

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
  const date = parts(iso);
  const places = PLACES.filter((candidate) => otherDigits(date, iso, candidate).length > 0);
  const chosen = places[Math.floor(place * places.length)];
  if (chosen === undefined) return iso;
  const digits = otherDigits(date, iso, chosen);
  return (
    iso.slice(0, chosen.at) + digits[Math.floor(digit * digits.length)] + iso.slice(chosen.at + 1)
  );
}

/** The other digits that make a date at that place. */
function otherDigits(date: DateParts, iso: string, { at, year, month, day }: Place): number[] {
  const here = iso.charCodeAt(at) - 48;
  const digits: number[] = [];
  for (let digit = 0; digit <= 9; digit++) {
    const more = digit - here;
    const y = date.year + more * year;
    if (more === 0 || y < EARLIEST || y > LATEST) continue;
    if (isDate(y, date.month + more * month, date.day + more * day)) digits.push(digit);
  }
  return digits;
}

interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function parts(iso: string): DateParts {
  return {
    year: Number(iso.slice(0, 4)),
    month: Number(iso.slice(5, 7)),
    day: Number(iso.slice(8, 10)),
  };
}

function estimated(iso: string, choice: number): string {
  const { year } = parts(iso);
  const dates: string[] = [];
  for (let guess = year - ESTIMATE; guess <= year + ESTIMATE; guess++) {
    const date = isoDate(guess, 1, 1);
    if (guess >= EARLIEST && guess <= LATEST && date !== iso) dates.push(date);
  }
  return dates[Math.floor(choice * dates.length)] ?? iso;
}
