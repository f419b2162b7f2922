/** A small seeded generator (xorshift32) for simulations that check an expectation. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed, 0x9e3779b1) | 0 || 1;
  }

  /** Uniform in [0, 1). */
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x;
    return (x >>> 0) / 2 ** 32;
  }

  happens(chance: number): boolean {
    return this.next() < chance;
  }

  /** A position, with the given chances (the last one takes what rounding leaves). */
  pick(chances: readonly number[]): number {
    let u = this.next();
    for (let i = 0; i < chances.length - 1; i++) {
      u -= chances[i]!;
      if (u < 0) return i;
    }
    return chances.length - 1;
  }

  /** A Poisson number (Knuth 1969, by products of uniforms), for means below about 50. */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let n = 0;
    for (let product = this.next(); product > limit; product *= this.next()) n++;
    return n;
  }
}
