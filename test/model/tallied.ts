/** Means of quantities observed over many trials, to be compared with their expectations. */
export class Tallied {
  readonly #sum = new Map<string, number>();
  readonly #squares = new Map<string, number>();
  trials = 0;

  add(name: string, value: number): void {
    this.#sum.set(name, (this.#sum.get(name) ?? 0) + value);
    this.#squares.set(name, (this.#squares.get(name) ?? 0) + value * value);
  }

  mean(name: string): number {
    return (this.#sum.get(name) ?? 0) / this.trials;
  }

  /**
   * How many standard errors the mean lies from `expected`. The error is that of the sample or, for
   * what never happened, of a Poisson number with the expected mean.
   */
  z(name: string, expected: number): number {
    const mean = this.mean(name);
    const variance = Math.max(
      (this.#squares.get(name) ?? 0) / this.trials - mean * mean,
      mean === 0 ? expected : 0,
    );
    if (variance === 0) return Math.abs(mean - expected) < 1e-12 ? 0 : Number.POSITIVE_INFINITY;
    return (mean - expected) / Math.sqrt(variance / this.trials);
  }
}
