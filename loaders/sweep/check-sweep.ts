import type { InputProblem } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { didYouMean } from "../../src/model/nearest-name.js";
import { overrideProblems } from "../../src/model/override-assumptions.js";
import type { ValuePath } from "../../src/model/parse-with.js";
import { POLICY_PREFIX } from "../../src/model/policy/override-policy.js";
import { FILE_KEYS, sweepSize } from "../../src/model/sweep/drafts.js";
import { MOST_RUNS, MOST_SCENARIOS, type SweepFile } from "../../src/model/sweep/sweep-schema.js";

/** Where a path of the sweep file stands: its file, line and key. */
export type PlaceOf = (path: ValuePath) => Pick<InputProblem, "file" | "line" | "key">;

/** What is wrong with a sweep before any of its scenarios is put together. */
export function sweepProblems(
  sweep: SweepFile,
  { assumptions }: Pick<Ledger, "assumptions">,
  placeOf: PlaceOf,
): InputProblem[] {
  const ids = assumptions.map(({ id }) => id);
  const one = (key: string, value: unknown, path: ValuePath): InputProblem[] => {
    if (key.startsWith(POLICY_PREFIX)) return [];
    const place = placeOf(path);
    if (typeof value !== "number" && ids.includes(key)) {
      return [{ ...place, value, expected: "a number" }];
    }
    return overrideProblems({ [key]: Number(value) }, assumptions, () => place).map((problem) => ({
      ...problem,
      ...place,
      value,
    }));
  };
  const sets = [
    { set: sweep.set, path: ["set"] },
    ...(sweep.list ?? []).map(({ set }, at) => ({ set, path: ["list", at, "set"] })),
  ];
  const grid = Object.entries(sweep.grid ?? {});
  return [
    ...sizeProblems(sweep, placeOf),
    ...sets.flatMap(({ set, path }) =>
      Object.entries(set).flatMap(([key, value]) =>
        isKnown(key, ids)
          ? one(key, value, [...path, key])
          : [unknownKey(key, value, ids, placeOf([...path, key]))],
      ),
    ),
    ...grid.flatMap(([key, values]) => {
      if (isFileKey(key)) return repeatedValues(key, values, placeOf);
      if (!isKnown(key, ids)) {
        return [unknownKey(key, undefined, [...ids, ...FILE_KEYS], placeOf(["grid", key]))];
      }
      return [
        ...values.flatMap((value, at) => one(key, value, ["grid", key, at])),
        ...repeatedValues(key, values, placeOf),
        ...heldKeys(key, sweep, placeOf),
      ];
    }),
    ...repeatedIds(sweep, placeOf),
  ];
}

function sizeProblems(sweep: SweepFile, placeOf: PlaceOf): InputProblem[] {
  const scenarios = sweepSize(sweep);
  const runs = scenarios * (sweep.draws + 1);
  if (scenarios <= MOST_SCENARIOS && runs <= MOST_RUNS) return [];
  const n = (count: number): string => count.toLocaleString("en-US");
  const made = `this makes ${n(runs)} runs: ${n(scenarios)} scenarios, each as it stands and ${n(sweep.draws)} times with drawn assumptions`;
  const expected = `at most ${n(MOST_RUNS)} runs of at most ${n(MOST_SCENARIOS)} scenarios; ${made}`;
  return [{ ...placeOf([sweep.grid ? "grid" : "list"]), expected }];
}

function isFileKey(key: string): boolean {
  return (FILE_KEYS as readonly string[]).includes(key);
}

function isKnown(key: string, ids: readonly string[]): boolean {
  return key.startsWith(POLICY_PREFIX) || ids.includes(key);
}

function unknownKey(
  key: string,
  value: unknown,
  known: readonly string[],
  place: ReturnType<PlaceOf>,
): InputProblem {
  const beside = isFileKey(key) ? `; ${key} stands beside set, not in it` : didYouMean(key, known);
  return {
    ...place,
    value,
    expected: `the id of a known assumption, or a policy key (policy.…)${beside}`,
  };
}

/** Two equal values would run the same scenarios twice. */
function repeatedValues(key: string, values: readonly unknown[], placeOf: PlaceOf): InputProblem[] {
  const texts = values.map((value) => JSON.stringify(value));
  return values.flatMap((value, at) => {
    if (texts.indexOf(texts[at]!) === at) return [];
    return [{ ...placeOf(["grid", key, at]), value, expected: "a value that is listed once" }];
  });
}

/** A key of the grid may not be held for all scenarios too, nor lie inside another key. */
function heldKeys(key: string, { grid, set }: SweepFile, placeOf: PlaceOf): InputProblem[] {
  const within = (other: string): boolean => key === other || key.startsWith(`${other}.`);
  const held = Object.keys(set).find((other) => within(other) || other.startsWith(`${key}.`));
  const around = Object.keys(grid ?? {}).find((other) => other !== key && within(other));
  const place = placeOf(["grid", key]);
  return [
    ...(held === undefined
      ? []
      : [{ ...place, expected: `a key that is not held in set too (${held})` }]),
    ...(around === undefined || isFileKey(around)
      ? []
      : [{ ...place, expected: `a key that does not lie inside another (${around})` }]),
  ];
}

function repeatedIds({ list = [] }: SweepFile, placeOf: PlaceOf): InputProblem[] {
  const ids = list.map(({ id }) => id);
  return ids.flatMap((id, at) =>
    ids.indexOf(id) === at
      ? []
      : [{ ...placeOf(["list", at, "id"]), value: id, expected: "an id that is used once" }],
  );
}
