import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";

const DAY = 86_400_000;
const dayOf = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY;

/** Day on which everybody has the age they were drawn with. */
const AS_OF = [2025, 6, 1] as const;
/** Strangers file returns of their own: they are at least 18 on that day. */
const LAST_STRANGER = dayOf(2007, 6, 1);
const FIRST = dayOf(1870, 1, 1);

/** Last day on which somebody can have been born who has an age. */
const LAST_DAY = Int32Array.from({ length: AS_OF[0] - 1870 }, (_, age) =>
  dayOf(AS_OF[0] - age, AS_OF[1], AS_OF[2]),
);

const ISO: readonly string[] = Array.from({ length: dayOf(...AS_OF) - FIRST + 1 }, (_, n) =>
  new Date((FIRST + n) * DAY).toISOString().slice(0, 10),
);

/** What strangers' dates of birth follow (`pool.dob-exact` and `pool.default-birthday`). */
export interface DateSpread {
  /** Chance of a day: strangers are born on as many days as 1 divided by it. */
  readonly day: number;
  /** How many times as likely 1 January is as another day. */
  readonly newYear: number;
}

/** Dates of birth, `YYYY-MM-DD`, by entity number. */
export class BirthDates {
  readonly #key: StreamKey;
  readonly #first: number;
  readonly #days: number;
  readonly #newYears: readonly number[];
  readonly #extra: number;

  constructor(seed: number, { day, newYear }: DateSpread) {
    this.#key = streamKey(seed, "dob");
    this.#days = Math.min(Math.round(1 / day), LAST_STRANGER - FIRST + 1);
    this.#first = LAST_STRANGER - this.#days + 1;
    this.#newYears = newYearsBetween(this.#first, LAST_STRANGER);
    this.#extra = this.#newYears.length * Math.max(0, newYear - 1);
  }

  /** Of somebody of a known age: any day of the year in which they had to be born. */
  ofAge(entity: number, age: number): string {
    const from = LAST_DAY[age + 1]! + 1;
    const to = LAST_DAY[age]!;
    const at = from + Math.floor(uniformAt(this.#key, entity) * (to - from + 1));
    return ISO[at - FIRST]!;
  }

  /** Of a member of the tax file at large: any adult's day, 1 January more often. */
  ofStranger(entity: number): string {
    const at = uniformAt(this.#key, entity) * (this.#days + this.#extra);
    if (at < this.#days) return ISO[this.#first + Math.floor(at) - FIRST]!;
    const which = Math.floor(((at - this.#days) / this.#extra) * this.#newYears.length);
    return ISO[this.#newYears[which]! - FIRST]!;
  }
}

function newYearsBetween(first: number, last: number): number[] {
  const days: number[] = [];
  for (let year = 1870; year <= AS_OF[0]; year++) {
    const day = dayOf(year, 1, 1);
    if (day >= first && day <= last) days.push(day);
  }
  return days;
}
