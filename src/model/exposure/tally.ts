import type { PeopleCounts } from "../simulation.js";
import { RELATIONS, type Relation, STANDINGS, type Standing } from "../vocabulary.js";

const RELATION_AT = positions(RELATIONS);
const STANDING_AT = positions(STANDINGS);

function positions<T extends string>(names: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(names.map((name, at) => [name, at])) as Record<T, number>;
}

const PLACES = RELATIONS.length * STANDINGS.length;

/** Where a relation and standing are counted within a state (`addAt`). */
export function tallyPlace(relation: Relation, standing: Standing): number {
  return RELATION_AT[relation] * STANDINGS.length + STANDING_AT[standing];
}

/** Exposed people by state, relation and standing, each person in exactly one place. */
export class ExposureTally {
  readonly states: number;
  readonly #people: Float64Array;

  constructor(states: number) {
    this.states = states;
    this.#people = new Float64Array(states * RELATIONS.length * STANDINGS.length);
  }

  add(state: number, relation: Relation, standing: Standing, people: number): void {
    this.addAt(state, tallyPlace(relation, standing), people);
  }

  /** The same with the place worked out beforehand, for inner loops. */
  addAt(state: number, place: number, people: number): void {
    this.#people[state * PLACES + place]! += people;
  }

  /** Adds people of mixed standing: `mix` holds shares that sum to 1. */
  addMixed(
    state: number,
    relation: Relation,
    mix: Readonly<Record<Standing, number>>,
    people: number,
  ): void {
    for (const standing of STANDINGS) this.add(state, relation, standing, people * mix[standing]);
  }

  /** People by relation, where state and standing match (all of them when left out). */
  count({ state, standing }: { state?: number; standing?: Standing } = {}): PeopleCounts {
    const counts = Object.fromEntries(RELATIONS.map((r) => [r, 0])) as Record<Relation, number>;
    for (let s = state ?? 0; s < (state === undefined ? this.states : state + 1); s++) {
      RELATIONS.forEach((relation, r) => {
        STANDINGS.forEach((name, at) => {
          if (standing === undefined || standing === name) {
            counts[relation] += this.#people[this.#at(s, r, at)]!;
          }
        });
      });
    }
    return counts;
  }

  #at(state: number, relation: number, standing: number): number {
    return (state * RELATIONS.length + relation) * STANDINGS.length + standing;
  }
}
