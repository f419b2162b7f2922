import type { NameNodes } from "../population/names.js";
import type { NamePairs } from "./name-pairs.js";
import { lambdaAt } from "./stranger-terms.js";

/**
 * Counts distinct strangers. A thousand requests that carry the same common name return the same
 * thousand namesakes each time; adding the answers up would count them a thousand times.
 *
 * For each node of requested names it keeps how many strangers' records are returned and how many
 * different strangers bear an accepted name at all. With the answers spread evenly over those
 * bearers, the expected number of distinct people is bearers * (1 - exp(-returned / bearers)).
 */
export class NameReach {
  readonly #returned: Float64Array;
  readonly #bearers: Float64Array;
  /** Answers so rare per name that hardly any falls on the same person twice. */
  #rare = 0;

  constructor(nodes: number) {
    this.#returned = new Float64Array(nodes);
    this.#bearers = new Float64Array(nodes);
  }

  addRare(returned: number): void {
    this.#rare += returned;
  }

  addAt(node: number, returned: number, bearers: number): void {
    this.#returned[node]! += returned;
    if (bearers > this.#bearers[node]!) this.#bearers[node] = bearers;
  }

  /** Strangers' records returned, counting repeats. */
  returned(): number {
    return this.#returned.reduce((sum, n) => sum + n, this.#rare);
  }

  /** Distinct strangers returned. */
  distinct(): number {
    return this.#returned.reduce((sum, returned, node) => {
      const bearers = this.#bearers[node]!;
      return sum + (bearers > 0 ? bearers * -Math.expm1(-returned / bearers) : 0);
    }, this.#rare);
  }
}

/**
 * Different strangers whose names agree with any of a node's names, for pool masses `hispanic` and
 * `other` at accepted name levels. A node of weight w whose names each have frequency f stands for
 * w / f names; bearers add up over them, but never to more than the whole pool.
 */
export function bearersOf(
  pairs: NamePairs,
  node: number,
  namesInNode: number,
  hispanic: Float64Array,
  other: Float64Array,
  everyone: number,
): number {
  const each = lambdaAt(pairs, node * pairs.levelPairs, hispanic, other, 0);
  return Math.min(everyone, Math.max(1, namesInNode) * each);
}

/** How many names each pair of nodes stands for, surname node by surname node. */
export function namesPerPair(
  surname: NameNodes | undefined,
  given: NameNodes | undefined,
): Float64Array {
  const count = (nodes: NameNodes | undefined): number[] =>
    nodes?.weight.map((w, i) => (nodes.self[i]! > 0 ? w / nodes.self[i]! : 1)) ?? [1];
  const [s, g] = [count(surname), count(given)];
  return Float64Array.from(s.flatMap((names) => g.map((more) => names * more)));
}
