import { addAll, type ByConvention, CONVENTION_COUNT } from "./by-convention.js";
import type { WeightedName } from "./weighted-names.js";

/** Numbers distinct strings in the order in which they first come. */
export class StringIds {
  readonly #ids = new Map<string, number>();

  of(text: string): number {
    let id = this.#ids.get(text);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(text, id);
    }
    return id;
  }

  strings(): readonly string[] {
    return [...this.#ids.keys()];
  }
}

/** Shares of strings, gathered before it is known how many strings there are. */
export class ShareList {
  readonly #ids: number[] = [];
  readonly #conventions: number[] = [];
  readonly #shares: number[] = [];

  push(id: number, convention: number, share: number): void {
    this.#ids.push(id);
    this.#conventions.push(convention);
    this.#shares.push(share);
  }

  /** The shares added up by string, of which there are `strings`. */
  table(strings: number): SharesOfStrings {
    const sums = new Float64Array(strings * CONVENTION_COUNT);
    this.#ids.forEach((id, i) => {
      sums[id * CONVENTION_COUNT + this.#conventions[i]!]! += this.#shares[i]!;
    });
    return new SharesOfStrings(sums);
  }
}

/** For each string of a vocabulary, the share of each convention's people who bear it. */
export class SharesOfStrings {
  readonly #shares: Float64Array;

  constructor(shares: Float64Array) {
    this.#shares = shares;
  }

  /** The share of one convention; 0 for the id -1 of an unknown string. */
  of(id: number, convention: number): number {
    return id < 0 ? 0 : this.#shares[id * CONVENTION_COUNT + convention]!;
  }

  /** Adds a string's shares to `sum`; nothing for an unknown one. */
  addTo(sum: ByConvention, id: number): void {
    if (id < 0) return;
    addAll(sum, this.#shares.subarray(id * CONVENTION_COUNT, (id + 1) * CONVENTION_COUNT));
  }

  /** The strings of a convention, most common first. */
  ranked(strings: readonly string[], convention: number): readonly WeightedName[] {
    const names: WeightedName[] = [];
    strings.forEach((name, id) => {
      const share = this.of(id, convention);
      if (share > 0) names.push({ name, share });
    });
    return names.sort((a, b) => b.share - a.share);
  }
}
