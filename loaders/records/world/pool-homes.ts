import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";

/** Filers are seated in blocks of this many, which homes of 1, 2 and 3 fill. */
const BLOCK = 6;
/** First house number of a street. Filers' homes have even numbers, everybody else's odd ones. */
const FIRST_NUMBER = 100;

/**
 * Where the filers of a state's pool live: position after position along the streets, in homes of
 * one, two or three filers. Homes need no bookkeeping: a number drawn for a block settles the size
 * of all homes in it.
 */
export class PoolHomes {
  readonly size: number;
  readonly #streets: number;
  readonly #blocks: number;
  readonly #key: StreamKey;
  readonly #ones: number;
  readonly #twos: number;

  /** `filers`: how many live where a filer lives, on average, from 1 to 2.16 (`homeShares`). */
  constructor(seed: number, size: number, streets: number, filers: number) {
    this.size = size;
    this.#streets = streets;
    this.#blocks = Math.ceil(size / BLOCK);
    this.#key = streamKey(seed, "pool-home-size");
    const [ones, twos] = homeShares(filers);
    this.#ones = ones;
    this.#twos = ones + twos;
  }

  /** Position of the first filer in the home of the one at `position`. */
  homeOf(position: number): number {
    const block = Math.floor(position / BLOCK);
    const size = this.#sizeIn(block);
    const start = block * BLOCK;
    return position - ((position - start) % size);
  }

  /** How many filers live in the home that starts at a position. */
  filersAt(home: number): number {
    return Math.min(this.#sizeIn(Math.floor(home / BLOCK)), this.size - home);
  }

  streetOf(position: number): number {
    const block = Math.floor(position / BLOCK);
    return Math.min(this.#streets - 1, Math.floor((block * this.#streets) / this.#blocks));
  }

  /** House number of the home that starts at a position, unique on its street. */
  numberOf(home: number, street: number): number {
    return FIRST_NUMBER + 2 * (home - this.firstOn(street));
  }

  /** First position on a street, or past the last one. */
  firstOn(street: number): number {
    return Math.min(this.size, Math.ceil((street * this.#blocks) / this.#streets) * BLOCK);
  }

  #sizeIn(block: number): 1 | 2 | 3 {
    const u = uniformAt(this.#key, block);
    if (u < this.#ones) return 1;
    return u < this.#twos ? 2 : 3;
  }
}

/** Shares of filers in homes of one, two and three, whose mean size seen by a filer is `filers`. */
export function homeShares(filers: number): readonly [number, number, number] {
  const more = Math.min(1, Math.max(0, ((filers - 1) * 6) / 7));
  return [1 - more, (more * 5) / 6, more / 6];
}
