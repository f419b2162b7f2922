import { exp } from "../exact-math/exp.js";
import type { CompiledRoute, NamePairs } from "./compiled-route.js";
import { NAME_LEVELS, NAME_PARTS, type NameAgreement, type NodeAgreement } from "./field-event.js";
import type { NameStrangers } from "./name-strangers.js";

/**
 * Below this expected number of agreeing strangers for even the commonest name, one term of the
 * exponential series is enough: the relative error left is under half of this.
 */
const SMALL = 1e-3;

/** Tiers that even for the commonest name add less than this are left out of the sums over names. */
const NEGLIGIBLE = 1e-7;

/** A field the rule does not compare: one node, one level, everybody agrees. */
const ONE = [1, 0, 0, 0];
const ALL = NAME_PARTS.map(() => ONE);
const EVERYBODY: NameAgreement = { mean: ALL, most: ALL };
const ONE_NODE: NodeAgreement = {
  weight: [1],
  self: [1],
  parts: ALL.map((levels) => Float64Array.from(levels)),
};

/** One of the two names under quadrature. */
interface Quadrature extends NodeAgreement {
  readonly name: NameAgreement;
}

function quadrature(name: NameStrangers | undefined, most: number | undefined): Quadrature {
  const { weight, self, parts } = name?.on(most) ?? ONE_NODE;
  return { name: name ?? EVERYBODY, weight, self, parts };
}

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
  /** After `integrate`: how much each pair of name nodes adds to `one` (or to `mean`). */
  perPair = new Float64Array(0);
  readonly #all: boolean;
  readonly #tiers: number;
  readonly #pairs: NamePairs;
  readonly #peaks: Float64Array;
  /** Per pair of name nodes: Lambda of one tier, of all tiers so far, weight left without one. */
  #here = new Float64Array(0);
  #better = new Float64Array(0);
  #nobodyHere = new Float64Array(0);

  /** `all`: every agreeing record is returned, so `perPair` shares out `mean`. */
  constructor(route: CompiledRoute, all: boolean) {
    this.#all = all;
    this.#tiers = route.tiers;
    this.#pairs = route.pairs;
    this.nobody = new Float64Array(route.tiers);
    this.one = new Float64Array(route.tiers);
    this.#peaks = new Float64Array(route.tiers);
  }

  /**
   * Whether so few agree with even the commonest of the requested names that one term of the
   * exponential series is enough, for which `fromMeans` needs means over names alone; `integrate`
   * takes over where it is not. `masses` holds, per part of the tax file, people per tier and pair of
   * name levels (`CompiledRoute.pairs`, tier after tier); `undefined` stands for a name that is not
   * compared.
   */
  few(
    surname: NameAgreement | undefined,
    given: NameAgreement | undefined,
    masses: readonly Float64Array[],
  ): boolean {
    const s = (surname ?? EVERYBODY).most;
    const g = (given ?? EVERYBODY).most;
    let most = 0;
    for (let k = 0; k < this.#tiers; k++) {
      this.#peaks[k] = this.#total(k, s, g, masses);
      most += this.#peaks[k]!;
    }
    return most < SMALL;
  }

  /** Computes the terms from means over requested names. */
  fromMeans(
    surname: NameAgreement | undefined,
    given: NameAgreement | undefined,
    masses: readonly Float64Array[],
  ): void {
    const s = (surname ?? EVERYBODY).mean;
    const g = (given ?? EVERYBODY).mean;
    let better = 0;
    for (let k = 0; k < this.#tiers; k++) {
      this.one[k] = this.#total(k, s, g, masses);
      better += this.one[k]!;
      this.nobody[k] = 1 - better;
    }
    this.mean = better;
  }

  /**
   * Computes the terms by quadrature over the nodes of both names, not by averaging their
   * commonness. To be called after `few` for the same names; `nodes`: how many are enough, all of
   * them without a number.
   */
  integrate(
    surname: NameStrangers | undefined,
    given: NameStrangers | undefined,
    masses: readonly Float64Array[],
    nodes?: { readonly surname: number; readonly given: number },
  ): void {
    this.fromMeans(surname, given, masses);
    this.#integrate(quadrature(surname, nodes?.surname), quadrature(given, nodes?.given), masses);
  }

  /** Sum over parts and level pairs of mass times both names' chances, for one tier. */
  #total(
    tier: number,
    s: NameAgreement["mean"],
    g: NameAgreement["mean"],
    masses: readonly Float64Array[],
  ): number {
    let sum = 0;
    for (let part = 0; part < masses.length; part++) {
      sum += this.#ofPart(tier, part, s, g, masses[part]!);
    }
    return sum;
  }

  /** The same for one part. */
  #ofPart(
    tier: number,
    part: number,
    s: NameAgreement["mean"],
    g: NameAgreement["mean"],
    mass: Float64Array,
  ): number {
    const sp = s[part]!;
    const gp = g[part]!;
    let sum = 0;
    const { length, surname, given } = this.#pairs;
    for (let pair = 0, at = tier * length; pair < length; pair++, at++) {
      if (mass[at]! > 0) sum += mass[at]! * sp[surname[pair]!]! * gp[given[pair]!]!;
    }
    return sum;
  }

  #integrate(s: Quadrature, g: Quadrature, masses: readonly Float64Array[]): void {
    const pairs = s.weight.length * g.weight.length;
    if (this.perPair.length !== pairs) {
      this.perPair = new Float64Array(pairs);
      this.#better = new Float64Array(pairs);
      this.#here = new Float64Array(pairs);
      this.#nobodyHere = new Float64Array(pairs);
    }
    const better = this.#better.fill(0);
    const nobodyHere = this.#nobodyHere;
    const returned = this.perPair.fill(0);
    for (let i = 0, at = 0; i < s.weight.length; i++) {
      for (let j = 0; j < g.weight.length; j++, at++) {
        nobodyHere[at] = s.weight[i]! * g.weight[j]!;
      }
    }
    let nobody = 1;
    for (let k = 0; k < this.#tiers; k++) {
      // A tier that even the commonest name hardly meets keeps its linear mean.
      if (this.#peaks[k]! > NEGLIGIBLE) {
        this.#lambdas(k, s, g, masses);
        nobody = 0;
        let one = 0;
        for (let at = 0; at < pairs; at++) {
          const here = this.#here[at]!;
          if (here > 0) {
            better[at]! += here;
            nobodyHere[at]! *= exp(-here);
            const answer = here * nobodyHere[at]!;
            one += answer;
            returned[at]! += answer;
          }
          nobody += nobodyHere[at]!;
        }
        this.one[k] = one;
      }
      this.nobody[k] = nobody;
    }
    if (this.#all) this.#countAll(s, g);
  }

  /** Under the candidate policy `all`, pairs count by how many agree instead of by one. */
  #countAll(s: Quadrature, g: Quadrature): void {
    for (let i = 0, at = 0; i < s.weight.length; i++) {
      for (let j = 0; j < g.weight.length; j++, at++) {
        this.perPair[at] = s.weight[i]! * g.weight[j]! * this.#better[at]!;
      }
    }
  }

  /** Lambda of every pair of name nodes in one tier, into `#here`: names first, then their levels. */
  #lambdas(tier: number, s: Quadrature, g: Quadrature, masses: readonly Float64Array[]): void {
    const here = this.#here.fill(0);
    const { length, surname, byGiven } = this.#pairs;
    const first = tier * length;
    for (let part = 0; part < masses.length; part++) {
      const mass = masses[part]!;
      // Where even the commonest name meets few of a part, its mean serves for every name.
      if (this.#ofPart(tier, part, s.name.most, g.name.most, mass) < SMALL) {
        const mean = this.#ofPart(tier, part, s.name.mean, g.name.mean, mass);
        if (mean > 0) for (let at = 0; at < here.length; at++) here[at]! += mean;
        continue;
      }
      const sp = s.parts[part]!;
      const gp = g.parts[part]!;
      for (let gl = 0; gl < byGiven.length; gl++) {
        const pairs = byGiven[gl]!;
        if (pairs.length === 0) continue;
        for (let i = 0, at = 0; i < s.weight.length; i++, at += g.weight.length) {
          let people = 0;
          for (let p = 0; p < pairs.length; p++) {
            const pair = pairs[p]!;
            people += mass[first + pair]! * sp[i * NAME_LEVELS + surname[pair]!]!;
          }
          if (people === 0) continue;
          for (let j = 0; j < g.weight.length; j++) {
            here[at + j]! += people * gp[j * NAME_LEVELS + gl]!;
          }
        }
      }
    }
  }
}
