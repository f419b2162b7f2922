import type { Assumption } from "./assumption.js";
import type { Baseline } from "./baseline.js";
import { InputError } from "./input-error.js";
import type { Figure, Ledger } from "./ledger.js";
import { didYouMean } from "./nearest-name.js";

/** The figure with an id; an InputError suggests the nearest id when there is none. */
export function figureOf(ledger: Pick<Ledger, "figures">, id: string): Figure {
  return find(ledger.figures, id, "data/figures.csv", "figure");
}

/** The value of a figure that is a number; an InputError when it is words. */
export function figureNumber(ledger: Pick<Ledger, "figures">, id: string): number {
  const { value } = figureOf(ledger, id);
  if (typeof value === "number") return value;
  throw new InputError({ file: "data/figures.csv", key: id, value, expected: "a number" });
}

/** The assumption with an id; an InputError suggests the nearest id when there is none. */
export function assumptionOf(ledger: Pick<Ledger, "assumptions">, id: string): Assumption {
  return find(ledger.assumptions, id, "data/assumptions.yaml", "assumption");
}

/** The baseline with an id, or the default one; an InputError when there is none. */
export function baselineOf(
  ledger: Pick<Ledger, "baselines" | "defaultBaseline">,
  id: string = ledger.defaultBaseline,
): Baseline {
  return find(ledger.baselines, id, "data/baselines.yaml", "baseline");
}

/** Every assumption's default by id, ready for overrides. */
export function assumptionDefaults(
  ledger: Pick<Ledger, "assumptions">,
): Readonly<Record<string, number>> {
  return Object.fromEntries(ledger.assumptions.map((entry) => [entry.id, entry.default]));
}

function find<T extends { readonly id: string }>(
  rows: readonly T[],
  id: string,
  file: string,
  what: string,
): T {
  const row = rows.find((candidate) => candidate.id === id);
  if (row) return row;
  const near = didYouMean(
    id,
    rows.map((candidate) => candidate.id),
  );
  throw new InputError({ file, value: id, expected: `the id of a known ${what}${near}` });
}
