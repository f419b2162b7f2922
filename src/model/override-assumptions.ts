import type { Assumption } from "./assumption.js";
import type { Assumptions } from "./assumptions.js";
import { whyFormer } from "./former-assumptions.js";
import { type InputProblem, throwProblems } from "./input-error.js";
import { jointProblems } from "./joint-limits.js";
import { didYouMean } from "./nearest-name.js";

/** What has to be known of an assumption to check a value for it. */
export type AssumptionLimits = Pick<
  Assumption,
  "id" | "unit" | "default" | "low" | "high" | "stage"
>;

/** Where an override was written: its file, or a word such as "--set", and its line if known. */
export type OverridePlace = (id: string) => Pick<InputProblem, "file" | "line">;

/**
 * What is wrong with assumptions set away from their defaults: an id the ledger lacks, or a value
 * its unit forbids. A value outside the considered range is allowed: analysts may ask "what if".
 */
export function overrideProblems(
  set: Readonly<Record<string, number>>,
  assumptions: readonly AssumptionLimits[],
  place: OverridePlace,
): InputProblem[] {
  const byId = new Map(assumptions.map((entry) => [entry.id, entry]));
  return Object.entries(set).flatMap(([id, value]): InputProblem[] => {
    const entry = byId.get(id);
    if (!entry) {
      const former = whyFormer(id);
      const near = former ? ` (this one is gone: ${former})` : didYouMean(id, byId.keys());
      return [{ ...place(id), key: id, value, expected: `the id of a known assumption${near}` }];
    }
    if (entry.stage === "names" && value !== entry.default) {
      const expected = `no override: it shapes the names drawn with the population, so its default in data/assumptions.yaml (${entry.default}) is what counts; edit it there and the next run redraws`;
      return [{ ...place(id), key: id, value, expected }];
    }
    const top = entry.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
    if (Number.isFinite(value) && value >= 0 && value <= top) return [];
    const limits = entry.unit === "share" ? "a share from 0 to 1" : `${entry.unit} of 0 or more`;
    const range = `${entry.low} to ${entry.high} is the range considered`;
    return [{ ...place(id), key: id, value, expected: `${limits} (${range})` }];
  });
}

/**
 * The ledger's defaults with some values replaced. Throws one InputError that lists every problem
 * of `overrideProblems`.
 */
export function overrideAssumptions(
  entries: readonly AssumptionLimits[],
  overrides: Readonly<Record<string, number>>,
  place: OverridePlace,
): Assumptions {
  throwProblems(overrideProblems(overrides, entries, place));
  throwProblems(
    jointProblems(overrides, entries).map(({ id, ...rest }) => ({
      ...place(id),
      key: id,
      ...rest,
    })),
  );
  const defaults = Object.fromEntries(entries.map((entry) => [entry.id, entry.default]));
  return { ...defaults, ...overrides };
}
