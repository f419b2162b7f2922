import type { NameCommonness, NameNodes } from "../population/names.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { NamePairs } from "./name-pairs.js";
import type { StrangerMass } from "./pattern-mass.js";
import type { StrangerPool } from "./stranger-pool.js";
import { lambdaAt } from "./stranger-terms.js";

/**
 * Counts distinct strangers. A thousand requests that carry the same common name return the same
 * thousand namesakes each time; adding the answers up would count them a thousand times.
 *
 * For each pair of nodes of requested names it keeps how many strangers' records are returned and
 * how many different strangers bear an accepted name at all. With the answers spread evenly over
 * those bearers, the expected number of distinct people is bearers * (1 - exp(-returned / bearers)).
 */
export class NameReach {
  readonly #names: NameCommonness[keyof NameCommonness];
  readonly #returned = new Map<number, Float64Array>();
  readonly #bearers = new Map<number, Float64Array>();
  /** By route, too: routes that accept different levels reach different bearers. */
  readonly #known = new Map<CompiledRoute, Map<NamePairs, Float64Array>>();
  /** Answers so rare per name that hardly any falls on the same person twice. */
  #rare = 0;

  constructor(names: NameCommonness[keyof NameCommonness]) {
    this.#names = names;
  }

  addRare(returned: number): void {
    this.#rare += returned;
  }

  /** Adds `returned` answers, shared out over the pairs of name nodes like `parts`. */
  add(
    pairs: NamePairs,
    route: CompiledRoute,
    parts: Float64Array,
    returned: number,
    pool: StrangerPool,
  ): void {
    let total = 0;
    for (let node = 0; node < parts.length; node++) total += parts[node]!;
    if (total === 0) return;
    const sums = this.#table(this.#returned, pairs.length);
    const most = this.#table(this.#bearers, pairs.length);
    const bearers = this.#bearersOf(pairs, route, pool);
    for (let node = 0; node < pairs.length; node++) {
      sums[node]! += (returned * parts[node]!) / total;
      if (bearers[node]! > most[node]!) most[node] = bearers[node]!;
    }
  }

  /** Different strangers who bear an accepted name, by pair of nodes; worked out once. */
  #bearersOf(pairs: NamePairs, route: CompiledRoute, pool: StrangerPool): Float64Array {
    const ofRoute = this.#known.get(route) ?? new Map<NamePairs, Float64Array>();
    this.#known.set(route, ofRoute);
    const known = ofRoute.get(pairs);
    if (known) return known;
    const anywhere = wholePoolAt(route, pool);
    const names = namesPerPair(
      route.compared.has("surname") ? this.#names.surname : undefined,
      route.compared.has("given") ? this.#names.given : undefined,
    );
    const everyone = pool.hispanicTotal + pool.otherTotal;
    const bearers = Float64Array.from(names, (count, node) => {
      const row = node * pairs.levelPairs;
      const each = lambdaAt(pairs, row, anywhere.hispanic, anywhere.other);
      return Math.min(everyone, Math.max(1, count) * each);
    });
    ofRoute.set(pairs, bearers);
    return bearers;
  }

  #table(tables: Map<number, Float64Array>, length: number): Float64Array {
    let table = tables.get(length);
    if (!table) {
      table = new Float64Array(length);
      tables.set(length, table);
    }
    return table;
  }

  /** Strangers' records returned, counting repeats. */
  returned(): number {
    let sum = this.#rare;
    for (const table of this.#returned.values()) for (const n of table) sum += n;
    return sum;
  }

  /** Distinct strangers returned. */
  distinct(): number {
    let sum = this.#rare;
    for (const [length, returned] of this.#returned) {
      const most = this.#bearers.get(length)!;
      returned.forEach((n, node) => {
        const bearers = most[node]!;
        if (bearers > 0) sum += bearers * -Math.expm1(-n / bearers);
      });
    }
    return sum;
  }
}

/** The whole pool at every name-level pair the route accepts in some pattern. */
function wholePoolAt(route: CompiledRoute, pool: StrangerPool): StrangerMass {
  const hispanic = new Float64Array(route.levelPairs);
  const other = new Float64Array(route.levelPairs);
  for (const { pair } of route.patterns) {
    hispanic[pair] = pool.hispanicTotal;
    other[pair] = pool.otherTotal;
  }
  return { hispanic, other };
}

/**
 * How many names each pair of nodes stands for, surname node by surname node: a node of weight w
 * whose names each have frequency f stands for w / f names.
 */
function namesPerPair(surname: NameNodes | undefined, given: NameNodes | undefined): number[] {
  const count = (nodes: NameNodes | undefined): number[] =>
    nodes?.weight.map((w, i) => (nodes.self[i]! > 0 ? w / nodes.self[i]! : 1)) ?? [1];
  const [s, g] = [count(surname), count(given)];
  return s.flatMap((names) => g.map((more) => names * more));
}

/**
 * Distinct strangers per stranger's record returned. Nobody is counted twice, neither within one
 * naming convention nor across them.
 */
export function distinctShare(reaches: readonly NameReach[], pool: StrangerPool): number {
  const returned = reaches.reduce((sum, reach) => sum + reach.returned(), 0);
  if (returned === 0) return 1;
  const distinct = reaches.reduce((sum, reach) => sum + reach.distinct(), 0);
  const everyone = pool.hispanicTotal + pool.otherTotal;
  return (everyone * -Math.expm1(-distinct / everyone)) / returned;
}
