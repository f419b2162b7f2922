import type { CompiledRoute } from "./compiled-route.js";
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
  /** Name-level pairs that occur in each tier: most of them do not. */
  readonly #used: readonly (readonly number[])[];

  constructor(route: CompiledRoute) {
    this.#tiers = route.tiers;
    this.#used = Array.from({ length: route.tiers }, (_, tier) => [
      ...new Set(route.patterns.filter((p) => p.tier === tier).map((p) => p.pair)),
    ]);
    this.nobody = new Float64Array(route.tiers);
    this.one = new Float64Array(route.tiers);
  }

  /**
   * Computes the terms for pool masses `hispanic` and `other` (people per tier and level pair, tier
   * after tier). Name commonness enters by quadrature over `pairs`, not by averaging.
   */
  evaluate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    let most = 0;
    let better = 0;
    for (let k = 0; k < this.#tiers; k++) {
      let here = 0;
      for (const pair of this.#used[k]!) {
        const at = k * pairs.levelPairs + pair;
        most += hispanic[at]! * pairs.maxHispanic[pair]! + other[at]! * pairs.maxOther[pair]!;
        here += hispanic[at]! * pairs.meanHispanic[pair]! + other[at]! * pairs.meanOther[pair]!;
      }
      better += here;
      this.nobody[k] = 1 - better;
      this.one[k] = here;
    }
    this.mean = better;
    this.series = most < SMALL;
    if (!this.series) this.#integrate(pairs, hispanic, other);
  }

  #integrate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    const { length, levelPairs, weight } = pairs;
    this.nobody.fill(0);
    this.one.fill(0);
    for (let node = 0; node < length; node++) {
      const row = node * levelPairs;
      const w = weight[node]!;
      let better = 0;
      let nobody = w;
      for (let k = 0; k < this.#tiers; k++) {
        let here = 0;
        const tier = k * levelPairs;
        for (const pair of this.#used[k]!) {
          here +=
            hispanic[tier + pair]! * pairs.hispanic[row + pair]! +
            other[tier + pair]! * pairs.other[row + pair]!;
        }
        // Most tiers add next to nothing: the exponential is the costly part.
        if (here > 1e-9) {
          better += here;
          nobody = w * Math.exp(-better);
        }
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
