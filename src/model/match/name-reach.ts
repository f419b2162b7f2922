import { expm1 } from "../exact-math/from-exp-and-log.js";
import type { CompiledRoute } from "./compiled-route.js";
import { NAME_LEVELS, type NodeAgreement } from "./field-event.js";
import type { NameCase } from "./name-cases.js";
import { everyoneIn, type StrangerPool } from "./stranger-pool.js";

/**
 * Counts distinct strangers. A thousand requests that carry the same common name return the same
 * thousand namesakes each time; adding the answers up would count them a thousand times.
 *
 * For each pair of nodes of requested names and each way they are written it keeps how many
 * strangers' records are returned and how many different strangers bear an accepted name at all.
 * With the answers spread evenly over those bearers, the expected number of distinct people is
 * bearers * (1 - exp(-returned / bearers)).
 */
export class NameReach {
  readonly #returned = new Map<string, Float64Array>();
  readonly #bearers = new Map<string, Float64Array>();
  /** Answers so rare per name that hardly any falls on the same person twice. */
  #rare = 0;

  addRare(returned: number): void {
    this.#rare += returned;
  }

  /**
   * Adds `returned` answers, shared out over the pairs of name nodes like `parts`. `people`: how many
   * there are in each part of the tax file, in the order of NAME_PARTS.
   */
  add(
    names: NameCase,
    route: CompiledRoute,
    parts: Float64Array,
    returned: number,
    people: readonly number[],
  ): void {
    let total = 0;
    for (let node = 0; node < parts.length; node++) total += parts[node]!;
    if (total === 0) return;
    const key = `${names.surname?.id} ${names.given?.id} ${parts.length}`;
    const sums = this.#returned.get(key) ?? new Float64Array(parts.length);
    this.#returned.set(key, sums);
    for (let node = 0; node < sums.length; node++) {
      sums[node]! += (returned * parts[node]!) / total;
    }
    if (!this.#bearers.has(key)) {
      this.#bearers.set(key, bearersOf(names, route, people));
    }
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
    for (const [key, returned] of this.#returned) {
      const most = this.#bearers.get(key)!;
      for (let node = 0; node < returned.length; node++) {
        const bearers = most[node]!;
        if (bearers > 0) sum += bearers * -expm1(-returned[node]! / bearers);
      }
    }
    return sum;
  }
}

/** Different strangers who bear an accepted name, by pair of nodes. */
function bearersOf(
  { surname, given, nodes }: NameCase,
  route: CompiledRoute,
  people: readonly number[],
): Float64Array {
  const s = surname?.strangers.on(nodes?.surname);
  const g = given?.strangers.on(nodes?.given);
  const [surnames, givens] = [namesPerNode(s), namesPerNode(g)];
  const bearers = new Float64Array(surnames.length * givens.length);
  for (let part = 0; part < people.length; part++) {
    for (let gl = 0; gl < route.pairs.byGiven.length; gl++) {
      addBearers(bearers, givens.length, gl, people[part]!, {
        route,
        surname: s?.parts[part],
        given: g?.parts[part],
      });
    }
  }
  let everyone = 0;
  for (let part = 0; part < people.length; part++) everyone += people[part]!;
  for (let i = 0, at = 0; i < surnames.length; i++) {
    for (let j = 0; j < givens.length; j++, at++) {
      bearers[at] = Math.min(everyone, surnames[i]! * givens[j]! * bearers[at]!);
    }
  }
  return bearers;
}

interface PartNames {
  readonly route: CompiledRoute;
  /** Levels per node of a part's surnames and given names; undefined where not compared. */
  readonly surname: Float64Array | undefined;
  readonly given: Float64Array | undefined;
}

/** Adds a part's people who agree with the nodes at one level of the given name. */
function addBearers(
  bearers: Float64Array,
  givens: number,
  gl: number,
  people: number,
  { route, surname, given }: PartNames,
): void {
  for (let from = 0, i = 0; from < bearers.length; from += givens, i++) {
    let bySurname = 0;
    for (const pair of route.pairs.byGiven[gl]!) {
      const sl = route.pairs.surname[pair]!;
      bySurname += people * (surname === undefined ? 1 : surname[i * NAME_LEVELS + sl]!);
    }
    if (bySurname === 0) continue;
    for (let j = 0; j < givens; j++) {
      bearers[from + j]! += bySurname * (given === undefined ? 1 : given[j * NAME_LEVELS + gl]!);
    }
  }
}

/**
 * How many names each node stands for: a node of weight w whose names each have frequency f stands
 * for w / f names. A spelling that nobody else has stands for itself.
 */
function namesPerNode(nodes: NodeAgreement | undefined): number[] {
  if (nodes === undefined) return [1];
  const { weight, self } = nodes;
  return Array.from(weight, (w, i) => (self[i]! > 0 ? w / self[i]! : 1));
}

/**
 * Distinct strangers per stranger's record returned. Nobody is counted twice, neither within one
 * naming convention nor across them.
 */
export function distinctShare(reaches: readonly NameReach[], pool: StrangerPool): number {
  const returned = reaches.reduce((sum, reach) => sum + reach.returned(), 0);
  if (returned === 0) return 1;
  const distinct = reaches.reduce((sum, reach) => sum + reach.distinct(), 0);
  const everyone = everyoneIn(pool);
  return (everyone * -expm1(-distinct / everyone)) / returned;
}
