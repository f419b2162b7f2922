import { availableParallelism } from "node:os";
import { InputError } from "../../src/model/input-error.js";

/** What to draw. Only `baseline`, `people` and `seed` change the population. */
export interface PopulationOptions {
  readonly baseline: string;
  /** Undocumented people; the baseline's own number when left out. */
  readonly people?: number | string | undefined;
  /** A whole number of 0 or more; 1 when left out. */
  readonly seed?: number | string | undefined;
  /** Worker threads; one for each core, 8 at most, when left out. */
  readonly workers?: number | string | undefined;
  /** A folder in which to put a copy of the artifact; it stays in the cache when left out. */
  readonly out?: string | undefined;
  /** Whether to draw a progress bar on the terminal (on standard error). */
  readonly progress?: boolean | undefined;
}

export const DEFAULT_SEED = 1;
const MOST_PEOPLE = 100_000_000;
const MOST_WORKERS = 64;

/** Options as numbers within their limits; throws an InputError that names the option. */
export function checkedOptions(
  options: PopulationOptions,
  baselinePeople: number,
): { people: number; seed: number; workers: number } {
  const usual = Math.min(8, availableParallelism());
  return {
    people: wholeNumber("--people", options.people ?? baselinePeople, 1, MOST_PEOPLE),
    seed: wholeNumber("--seed", options.seed ?? DEFAULT_SEED, 0, Number.MAX_SAFE_INTEGER),
    workers: wholeNumber("--workers", options.workers ?? usual, 1, MOST_WORKERS),
  };
}

/** A whole number typed as an option, plain digits only when text; an InputError otherwise. */
export function wholeNumber(
  option: string,
  value: number | string,
  low: number,
  high: number,
): number {
  const number = typeof value === "string" ? fromText(value) : value;
  if (Number.isInteger(number) && number >= low && number <= high) return number;
  throw new InputError({
    file: option,
    value,
    expected: `a whole number from ${low} to ${high}, without separators`,
  });
}

/** Plain digits, or a power of ten such as 1e6; NaN for anything else. */
function fromText(text: string): number {
  return /^-?\d+(e\d+)?$/i.test(text.trim()) ? Number(text) : Number.NaN;
}
