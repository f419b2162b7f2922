import type { ValuePath } from "../parse-with.js";
import { shortNames } from "./short-names.js";
import type { SweepFile, SweepItem } from "./sweep-schema.js";

/** A value and the place in the sweep file that gives it. */
export interface Placed {
  readonly value: unknown;
  readonly path: ValuePath;
}

/** One scenario of a sweep as the file spells it, before anything is looked up. */
export interface Draft {
  /** What tells it from the others: `candidates=all, filing.adults=0.4`, or its id in a list. */
  readonly label: string;
  readonly scenario: Placed;
  /** Undefined where the scenario's own policy counts. */
  readonly policy: Placed | undefined;
  readonly set: ReadonlyMap<string, Placed>;
}

/** Keys of a grid that choose a whole file instead of replacing one value. */
export const FILE_KEYS = ["policy", "scenario"] as const;

/** How many scenarios a sweep has. */
export function sweepSize({ grid, list = [] }: Pick<SweepFile, "grid" | "list">): number {
  if (grid === undefined) return list.length;
  return Object.values(grid).reduce((product, values) => product * values.length, 1);
}

/**
 * The scenarios of a sweep in their lasting order: a list's own, or a grid's with its last key
 * changing fastest.
 */
export function sweepDrafts(sweep: SweepFile): Draft[] {
  const base = {
    scenario: { value: sweep.scenario, path: ["scenario"] },
    policy: sweep.policy === undefined ? undefined : { value: sweep.policy, path: ["policy"] },
    set: placed(sweep.set, ["set"]),
  };
  return sweep.grid
    ? gridDrafts(sweep.grid, base)
    : (sweep.list ?? []).map((item, at) => itemDraft(item, at, base));
}

type Base = Omit<Draft, "label">;

function gridDrafts(grid: Readonly<Record<string, readonly unknown[]>>, base: Base): Draft[] {
  const keys = Object.keys(grid);
  const names = shortNames(keys);
  let points: readonly (readonly Placed[])[] = [[]];
  for (const key of keys) {
    const choices = grid[key]!.map((value, at): Placed => ({ value, path: ["grid", key, at] }));
    points = points.flatMap((point) => choices.map((choice) => [...point, choice]));
  }
  return points.map((point) => {
    const chosen = new Map(keys.map((key, at) => [key, point[at]!]));
    const isFile = (key: string): boolean => (FILE_KEYS as readonly string[]).includes(key);
    return {
      label: names.map((name, at) => `${name}=${valueText(point[at]!.value)}`).join(", "),
      scenario: chosen.get("scenario") ?? base.scenario,
      policy: chosen.get("policy") ?? base.policy,
      set: new Map([...base.set, ...[...chosen].filter(([key]) => !isFile(key))]),
    };
  });
}

function itemDraft(item: SweepItem, at: number, base: Base): Draft {
  const own = (key: "scenario" | "policy"): Placed | undefined =>
    item[key] === undefined ? undefined : { value: item[key], path: ["list", at, key] };
  return {
    label: item.id,
    scenario: own("scenario") ?? base.scenario,
    // A scenario of its own brings its own policy, unless the file names one for all.
    policy: own("policy") ?? base.policy,
    set: new Map([...base.set, ...placed(item.set, ["list", at, "set"])]),
  };
}

function placed(set: Readonly<Record<string, unknown>>, path: ValuePath): Map<string, Placed> {
  return new Map(Object.entries(set).map(([key, value]) => [key, { value, path: [...path, key] }]));
}

/** A value as a label or a cell shows it. */
export function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
