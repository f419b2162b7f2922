/**
 * Counter-based random numbers: the number for person `i` in stream `s` is a function of the seed,
 * `s` and `i` and of nothing else. No state is kept, so people can be drawn in any order, in any
 * number of pieces, and a draw added for one attribute moves no other.
 */

/** Two 32-bit words that set one stream of one seed apart from every other. */
export interface StreamKey {
  readonly a: number;
  readonly b: number;
}

/**
 * A bijection of 32-bit integers whose every input bit flips about half the output bits: two
 * xor-shift-multiply rounds with the constants of C. Wellons' search for low-bias hashes
 * (0x21f0aaad, 0xd35a2d97; bias about 0.107 on his scale). Takes and returns a signed integer.
 */
export function mix32(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0xd35a2d97);
  return x ^ (x >>> 15);
}

/** The key of a named stream under a seed (a whole number from 0 to 2^53 - 1). */
export function streamKey(seed: number, stream: string): StreamKey {
  let h = mix32((seed >>> 0) ^ 0x9e3779b9);
  h = mix32(h ^ Math.floor(seed / 0x1_0000_0000));
  for (let i = 0; i < stream.length; i++) h = mix32((h + stream.charCodeAt(i)) ^ 0x85ebca6b);
  return { a: mix32(h ^ 0x243f6a88), b: mix32(h ^ 0x13198a2e) };
}

/**
 * The stream's random number for index `i`, from 0 to 2^32 - 1. Two keyed applications of `mix32`:
 * with one, two streams would be the same sequence in another order.
 */
export function hashAt(key: StreamKey, i: number): number {
  return mix32(mix32(i ^ key.a) + key.b) >>> 0;
}

/** The same number as a fraction in [0, 1). */
export function uniformAt(key: StreamKey, i: number): number {
  return hashAt(key, i) * 2 ** -32;
}
