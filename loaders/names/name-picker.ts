import { hashAt, streamKey } from "../../src/model/population/hash.js";
import type { RankedNames } from "./vocabulary.js";

/** Draws names by their frequency: a uniform number becomes a rank, a rank becomes a name. */
export class NamePicker {
  readonly #upTo: Float64Array;
  readonly #total: number;
  /** First rank at which each of equal slices of the cumulative frequency can start. */
  readonly #guide: Uint32Array;
  readonly #names: readonly string[];

  constructor({ names, frequency }: RankedNames) {
    this.#names = names;
    this.#upTo = new Float64Array(frequency.length);
    let sum = 0;
    frequency.forEach((share, rank) => {
      sum += share;
      this.#upTo[rank] = sum;
    });
    this.#total = sum;
    this.#guide = guideTo(this.#upTo, sum);
  }

  /** The rank whose slice of the cumulative frequency holds `u` in [0, 1). */
  rankAt(u: number): number {
    const at = u * this.#total;
    const upTo = this.#upTo;
    let rank = this.#guide[(u * this.#guide.length) | 0]!;
    while (upTo[rank]! <= at && rank < upTo.length - 1) rank++;
    return rank;
  }

  /** The name of a rank; past the end of the list, one made up for it. */
  nameAt(rank: number): string {
    return this.#names[rank] ?? rareName(this.#names, rank);
  }

  /** The name that a uniform number in [0, 1) draws. */
  pick(u: number): string {
    return this.nameAt(this.rankAt(u));
  }
}

/**
 * Indexed search (Chen and Asau, "On generating random variates from an empirical distribution",
 * AIIE Transactions 6, 1974): starting near the answer beats halving a list of 300,000.
 */
function guideTo(upTo: Float64Array, total: number): Uint32Array {
  // A power of two, so that slices start at exact fractions and rounding cannot skip a rank.
  const guide = new Uint32Array(2 ** Math.min(18, Math.ceil(Math.log2(2 * upTo.length))));
  let rank = 0;
  for (let slice = 0; slice < guide.length; slice++) {
    const start = (slice / guide.length) * total;
    while (upTo[rank]! <= start && rank < upTo.length - 1) rank++;
    guide[slice] = rank;
  }
  return guide;
}

const RARE_START = streamKey(0, "rare-start");
const RARE_END = streamKey(0, "rare-end");

/** A name for a rank past the list: the start of one listed name joined to the end of another. */
export function rareName(names: readonly string[], rank: number): string {
  const start = names[hashAt(RARE_START, rank) % names.length]!;
  const end = names[hashAt(RARE_END, rank) % names.length]!;
  return start.slice(0, Math.ceil(start.length / 2) + 1) + end.slice(Math.floor(end.length / 2));
}
