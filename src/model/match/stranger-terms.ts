import type { NamePairs } from "./name-pairs.js";

/**
 * Below this expected number of agreeing strangers for even the commonest name, one term of the
 * exponential series is enough: the relative error left is under half of this.
 */
const SMALL = 1e-3;

/**
 * What a rule's strangers do, averaged over requested names. The number of agreeing strangers in
 * tier `k` is Poisson with mean Lambda_k(name); tiers run from the best match weight down.
 */
export class StrangerTerms {
  /** E[exp(-(Lambda_0 + … + Lambda_k))]: nobody in tier k or better. */
  readonly nobody: Float64Array;
  /** E[Lambda_k exp(-(Lambda_0 + … + Lambda_k))]: exactly one in tier k, nobody better. */
  readonly one: Float64Array;
  /** E[Lambda_0 + … + Lambda_last]: how many agree. */
  mean = 0;
  /** Whether the last call took the series, which needs no sum over names. */
  series = true;
  readonly #tiers: number;

  constructor(tiers: number) {
    this.#tiers = tiers;
    this.nobody = new Float64Array(tiers);
    this.one = new Float64Array(tiers);
  }

  /**
   * Computes the terms for pool masses `hispanic` and `other` (people per tier and level pair, tier
   * after tier). Name-commonness enters by quadrature over `pairs`, not by averaging.
   */
  evaluate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    let most = 0;
    let mean = 0;
    for (let at = 0; at < this.#tiers * pairs.levelPairs; at++) {
      const h = hispanic[at]!;
      const o = other[at]!;
      if (h === 0 && o === 0) continue;
      const pair = at % pairs.levelPairs;
      most += h * pairs.maxHispanic[pair]! + o * pairs.maxOther[pair]!;
      mean += h * pairs.meanHispanic[pair]! + o * pairs.meanOther[pair]!;
    }
    this.mean = mean;
    this.series = most < SMALL;
    if (this.series) this.#expand(pairs, hispanic, other);
    else this.#integrate(pairs, hispanic, other);
  }

  #expand(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    let better = 0;
    for (let k = 0; k < this.#tiers; k++) {
      let here = 0;
      for (let pair = 0; pair < pairs.levelPairs; pair++) {
        const at = k * pairs.levelPairs + pair;
        here += hispanic[at]! * pairs.meanHispanic[pair]! + other[at]! * pairs.meanOther[pair]!;
      }
      better += here;
      this.nobody[k] = 1 - better;
      this.one[k] = here;
    }
  }

  #integrate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    const { length, levelPairs, weight } = pairs;
    this.nobody.fill(0);
    this.one.fill(0);
    for (let node = 0; node < length; node++) {
      const row = node * levelPairs;
      const w = weight[node]!;
      let better = 0;
      for (let k = 0; k < this.#tiers; k++) {
        const here = lambdaAt(pairs, row, hispanic, other, k * levelPairs);
        better += here;
        const nobody = w * Math.exp(-better);
        this.nobody[k]! += nobody;
        this.one[k]! += here * nobody;
      }
    }
  }
}

/** Expected strangers in one tier for the name pair whose table row starts at `row`. */
export function lambdaAt(
  pairs: NamePairs,
  row: number,
  hispanic: Float64Array,
  other: Float64Array,
  tier: number,
): number {
  let sum = 0;
  for (let pair = 0; pair < pairs.levelPairs; pair++) {
    sum +=
      hispanic[tier + pair]! * pairs.hispanic[row + pair]! +
      other[tier + pair]! * pairs.other[row + pair]!;
  }
  return sum;
}
