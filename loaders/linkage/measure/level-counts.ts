import type { LevelTable } from "../../../src/model/match/level-tables.js";

/** Counts how often each comparison level came up in each cell of a table. */
export class LevelCounts {
  readonly #sizes: readonly number[];
  readonly #levels: number;
  readonly #counts: Uint32Array;

  /** `levels`: levels of the field, without the last. */
  constructor(sizes: readonly number[], levels: number) {
    this.#sizes = sizes;
    this.#levels = levels;
    this.#counts = new Uint32Array(sizes.reduce((a, b) => a * b, 1) * levels);
  }

  /** Counts a level in the cell with these indices; the last level counts itself. */
  add(level: number, ...indices: readonly number[]): void {
    if (level >= this.#levels) return;
    let at = 0;
    for (let i = 0; i < indices.length; i++) at = at * this.#sizes[i]! + indices[i]!;
    this.#counts[at * this.#levels + level]!++;
  }

  /** The counts as shares of `trials`, the number of pairs in each cell. */
  table(trials: number): LevelTable {
    return {
      sizes: this.#sizes,
      levels: this.#levels,
      trials,
      shares: Array.from(this.#counts, (count) => count / trials),
    };
  }
}
