import type { LevelsByForm } from "./field-event.js";
import type { LevelTable } from "./level-tables.js";
import type { EventRates } from "./writing-rates.js";

/** A table's shares with the last level filled in, cell after cell. */
const whole = new WeakMap<LevelTable, Float64Array>();

function wholeTable(table: LevelTable): Float64Array {
  const found = whole.get(table);
  if (found) return found;
  const { levels, shares } = table;
  const cells = shares.length / levels;
  const all = new Float64Array(cells * (levels + 1));
  for (let cell = 0; cell < cells; cell++) {
    let rest = 1;
    for (let level = 0; level < levels; level++) {
      const share = shares[cell * levels + level]!;
      all[cell * (levels + 1) + level] = share;
      rest -= share;
    }
    all[cell * (levels + 1) + levels] = Math.max(0, rest);
  }
  whole.set(table, all);
  return all;
}

/** Position of the table's cell with these indices, of as many leading dimensions as given. */
function cellAt(table: LevelTable, indices: readonly number[]): number {
  let at = 0;
  for (let dimension = 0; dimension < indices.length; dimension++) {
    at = at * table.sizes[dimension]! + indices[dimension]!;
  }
  return at;
}

/** Shares of all levels, the last one included, in the table's cell with these indices. */
export function measuredLevels(table: LevelTable, ...indices: readonly number[]): number[] {
  const width = table.levels + 1;
  const from = cellAt(table, indices) * width;
  const shares = wholeTable(table);
  const levels = new Array<number>(width);
  for (let level = 0; level < width; level++) levels[level] = shares[from + level]!;
  return levels;
}

/**
 * Levels of an agency-side event against all tax-side events at the given rates. The table's last
 * dimension is the tax-side event, `before` the indices of those in front of it.
 */
export function measuredAtRates(
  table: LevelTable,
  before: readonly number[],
  rates: readonly number[],
): number[] {
  const shares = wholeTable(table);
  const width = table.levels + 1;
  const events = table.sizes.at(-1)!;
  const from = cellAt(table, before) * events;
  const sums = new Array<number>(width).fill(0);
  for (let event = 0; event < events; event++) {
    const rate = rates[event]!;
    if (rate === 0) continue;
    const at = (from + event) * width;
    for (let level = 0; level < width; level++) sums[level]! += rate * shares[at + level]!;
  }
  return sums;
}

/**
 * Levels by tax form of a class of agency-side events: of `members`, each with its weight, against
 * every tax-side event at the rates `tax`. The table's last two dimensions are the two events,
 * `before` the indices of those in front of them.
 */
export function measuredByForm(
  table: LevelTable,
  before: readonly number[],
  members: readonly number[],
  weights: readonly number[],
  tax: EventRates,
): LevelsByForm {
  const shares = wholeTable(table);
  const width = table.levels + 1;
  const [agencyEvents, taxEvents] = table.sizes.slice(-2) as [number, number];
  const from = cellAt(table, before) * agencyEvents;
  const sums = [new Array<number>(width).fill(0), new Array<number>(width).fill(0)] as const;
  for (let i = 0; i < members.length; i++) {
    for (let event = 0; event < taxEvents; event++) {
      const at = ((from + members[i]!) * taxEvents + event) * width;
      const careful = weights[i]! * tax[0][event]!;
      const careless = weights[i]! * tax[1][event]!;
      if (careful === 0 && careless === 0) continue;
      for (let level = 0; level < width; level++) {
        const share = shares[at + level]!;
        sums[0][level]! += careful * share;
        sums[1][level]! += careless * share;
      }
    }
  }
  return sums;
}

/** Sum of weighted distributions over levels; parts without weight may be left undefined. */
export function mixLevels(
  levels: number,
  parts: readonly (readonly [weight: number, part: ArrayLike<number>])[],
): number[] {
  const sum = new Array<number>(levels).fill(0);
  // Thousands of small mixtures a draw: positions allocate nothing, iterators do.
  for (let i = 0; i < parts.length; i++) {
    const weight = parts[i]![0];
    const part = parts[i]![1];
    if (weight === 0) continue;
    for (let level = 0; level < levels; level++) sum[level]! += weight * (part[level] ?? 0);
  }
  return sum;
}
