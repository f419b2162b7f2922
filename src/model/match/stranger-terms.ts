import type { CompiledRoute } from "./compiled-route.js";
import type { NamePairs } from "./name-pairs.js";

/**
 * Below this expected number of agreeing strangers for even the commonest name, one term of the
 * exponential series is enough: the relative error left is under half of this.
 */
const SMALL = 1e-3;

/** Patterns that even for the commonest name add less than this are left out of the sums. */
const NEGLIGIBLE = 1e-7;

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
  /** After a call without series: how much each pair of name nodes adds to `one` (or to `mean`). */
  perPair = new Float64Array(0);
  readonly #all: boolean;
  readonly #tiers: number;
  readonly #levelPairs: number;
  /** Tier and name-level pair of each combination that occurs, tier after tier. */
  readonly #tier: Uint16Array;
  readonly #at: Uint16Array;
  /** Combinations that matter in the current call. */
  readonly #active: Uint16Array;

  /** `all`: every agreeing record is returned, so `perPair` shares out `mean`. */
  constructor(route: CompiledRoute, all: boolean) {
    this.#all = all;
    this.#tiers = route.tiers;
    this.#levelPairs = route.levelPairs;
    const used = [...new Set(route.patterns.map((p) => p.tier * route.levelPairs + p.pair))].sort(
      (a, b) => a - b,
    );
    this.#at = Uint16Array.from(used);
    this.#tier = Uint16Array.from(used, (at) => Math.floor(at / route.levelPairs));
    this.#active = new Uint16Array(used.length);
    this.nobody = new Float64Array(route.tiers);
    this.one = new Float64Array(route.tiers);
  }

  /**
   * Computes the terms for pool masses `hispanic` and `other` (people per tier and level pair, tier
   * after tier). Name commonness enters by quadrature over `pairs`, not by averaging.
   */
  evaluate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array): void {
    const { meanHispanic, meanOther, maxHispanic, maxOther } = pairs;
    this.one.fill(0);
    let most = 0;
    let active = 0;
    for (let i = 0; i < this.#at.length; i++) {
      const at = this.#at[i]!;
      const tier = this.#tier[i]!;
      const pair = at - tier * this.#levelPairs;
      const h = hispanic[at]!;
      const o = other[at]!;
      this.one[tier]! += h * meanHispanic[pair]! + o * meanOther[pair]!;
      const peak = h * maxHispanic[pair]! + o * maxOther[pair]!;
      if (peak > NEGLIGIBLE) this.#active[active++] = i;
      most += peak;
    }
    let better = 0;
    for (let k = 0; k < this.#tiers; k++) {
      better += this.one[k]!;
      this.nobody[k] = 1 - better;
    }
    this.mean = better;
    this.series = most < SMALL;
    if (!this.series) this.#integrate(pairs, hispanic, other, active);
  }

  #integrate(pairs: NamePairs, hispanic: Float64Array, other: Float64Array, active: number): void {
    const { length, levelPairs, weight } = pairs;
    if (this.perPair.length !== length) this.perPair = new Float64Array(length);
    this.nobody.fill(0);
    this.one.fill(0);
    for (let node = 0; node < length; node++) {
      const row = node * levelPairs;
      const w = weight[node]!;
      let better = 0;
      let nobody = w;
      let returned = 0;
      let next = 0;
      for (let k = 0; k < this.#tiers; k++) {
        let here = 0;
        for (; next < active; next++) {
          const i = this.#active[next]!;
          if (this.#tier[i] !== k) break;
          const at = this.#at[i]!;
          const name = row + at - k * levelPairs;
          here += hispanic[at]! * pairs.hispanic[name]! + other[at]! * pairs.other[name]!;
        }
        if (here > 0) {
          better += here;
          nobody = w * Math.exp(-better);
          this.one[k]! += here * nobody;
          returned += here * nobody;
        }
        this.nobody[k]! += nobody;
      }
      this.perPair[node] = this.#all ? w * better : returned;
    }
  }
}

/** Expected strangers for the name pair whose table row starts at `row`, in one tier. */
export function lambdaAt(
  pairs: NamePairs,
  row: number,
  hispanic: Float64Array,
  other: Float64Array,
): number {
  let sum = 0;
  for (let pair = 0; pair < pairs.levelPairs; pair++) {
    sum += hispanic[pair]! * pairs.hispanic[row + pair]! + other[pair]! * pairs.other[row + pair]!;
  }
  return sum;
}
