import { mix32, type StreamKey, streamKey } from "../../../src/model/population/hash.js";

/**
 * A one-to-one shuffle of the whole numbers below `size` (up to 2^32) that needs no table: a
 * Feistel network over the next even number of bits, walked until it falls below `size` again
 * (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", CT-RSA 2002).
 */
export class Permutation {
  readonly size: number;
  /** Half of the bits that a number below `size` has. */
  readonly #half: number;
  readonly #mask: number;
  readonly #rounds: Int32Array;

  constructor(seed: number, stream: string, size: number) {
    this.size = size;
    const bits = Math.max(2, Math.ceil(Math.log2(Math.max(2, size))));
    this.#half = Math.ceil(bits / 2);
    this.#mask = 2 ** this.#half - 1;
    this.#rounds = Int32Array.from({ length: 4 }, (_, round) => {
      const key: StreamKey = streamKey(seed, `${stream}/${round}`);
      return key.a ^ key.b;
    });
  }

  /** Where `i` goes: a whole number below `size`, a different one for every `i` below it. */
  at(i: number): number {
    const half = this.#half;
    const mask = this.#mask;
    const rounds = this.#rounds;
    let x = i;
    do {
      let left = x >>> half;
      let right = x & mask;
      for (let round = 0; round < 4; round++) {
        const next = left ^ (mix32(right ^ rounds[round]!) & mask);
        left = right;
        right = next;
      }
      x = ((left << half) | right) >>> 0;
    } while (x >= this.size);
    return x;
  }
}
