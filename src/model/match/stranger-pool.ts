import { type Assumptions, assumed } from "../assumptions.js";
import { LEVELS } from "../vocabulary.js";
import { ADDRESS_RELATIONS } from "../writing-events.js";
import type { AddressEvent } from "./field-event.js";

/** A state as the model needs it: its people at the 2020 census and their Hispanic share. */
export interface StatePeople {
  readonly state: string;
  readonly population: number;
  readonly hispanicShare: number;
}

/**
 * Everyone named as a filer on the tax file, by state and split in a Hispanic and another part
 * (people). The tax agency does not record ethnicity; the split is by census shares, scaled to the
 * assumed number of returns with a Hispanic filer.
 */
export interface StrangerPool {
  readonly states: readonly string[];
  readonly hispanic: Float64Array;
  readonly other: Float64Array;
  readonly hispanicTotal: number;
  readonly otherTotal: number;
  /** Position of the one state whose file this is; undefined for the whole country. */
  readonly only: number | undefined;
}

/** The pool from returns received, filers per return and census shares by state. */
export function strangerPool(
  assumptions: Assumptions,
  states: readonly StatePeople[],
): StrangerPool {
  const perReturn = assumed(assumptions, "pool.filers-per-return");
  const total = assumed(assumptions, "pool.returns") * perReturn;
  const hispanicTotal = Math.min(total, assumed(assumptions, "pool.hispanic-returns") * perReturn);
  const otherTotal = total - hispanicTotal;
  const hispanicPeople = states.map((s) => s.population * s.hispanicShare);
  const otherPeople = states.map((s) => s.population * (1 - s.hispanicShare));
  const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
  const [hispanicSum, otherSum] = [sum(hispanicPeople), sum(otherPeople)];
  return {
    states: states.map((s) => s.state),
    hispanic: Float64Array.from(hispanicPeople, (n) => (hispanicTotal * n) / hispanicSum),
    other: Float64Array.from(otherPeople, (n) => (otherTotal * n) / otherSum),
    hispanicTotal,
    otherTotal,
    only: undefined,
  };
}

/** The part of a pool that lives in one state, as if the tax file held nobody else. */
export function poolOfState(pool: StrangerPool, state: number): StrangerPool {
  const within = (people: Float64Array): Float64Array =>
    people.map((n, at) => (at === state ? n : 0));
  return {
    states: pool.states,
    hispanic: within(pool.hispanic),
    other: within(pool.other),
    hispanicTotal: pool.hispanic[state]!,
    otherTotal: pool.other[state]!,
    only: state,
  };
}

/** People of the pool's two parts, by address level or by where they live from a row's address. */
export interface AddressMass {
  readonly hispanic: readonly number[];
  readonly other: readonly number[];
}

/** Everybody at the one level that is left when addresses are not compared or are missing. */
export function wholePool(pool: StrangerPool, level: number): AddressMass {
  const at = (people: number): number[] => LEVELS.address.map((_, l) => (l === level ? people : 0));
  return { hispanic: at(pool.hispanicTotal), other: at(pool.otherTotal) };
}

/** Everybody elsewhere, seen from an address: enough for rules that take the address itself only. */
export function farAway(pool: StrangerPool): AddressMass {
  const at = (people: number): number[] =>
    ADDRESS_RELATIONS.map((relation) => (relation === "elsewhere" ? people : 0));
  return { hispanic: at(pool.hispanicTotal), other: at(pool.otherTotal) };
}

/**
 * Pool members by relation of their home to a usable address in `state` (`ADDRESS_RELATIONS`):
 * nobody outside the household at the address itself, some on the street and in the area, the rest
 * of the state, and everybody else elsewhere.
 */
export function poolAround(
  pool: StrangerPool,
  assumptions: Assumptions,
  state: number,
): AddressMass {
  const [hispanic, other] = [pool.hispanic[state]!, pool.other[state]!];
  const inState = hispanic + other;
  const area = Math.min(assumed(assumptions, "pool.area-people"), inState);
  const street = Math.min(assumed(assumptions, "pool.street-people"), area);
  const part = (people: number, everywhere: number): number[] => {
    const share = inState > 0 ? people / inState : 0;
    return [0, street * share, (area - street) * share, people - area * share, everywhere - people];
  };
  return { hispanic: part(hispanic, pool.hispanicTotal), other: part(other, pool.otherTotal) };
}

/**
 * Pool members by address level, seen from a row whose address met `event`. Whoever lives at an old
 * address now is on file there; an address in another state has nobody of a one-state pool near it.
 */
export function levelMass(
  pool: StrangerPool,
  around: AddressMass,
  event: AddressEvent,
  occupants: number,
): AddressMass {
  const total = { hispanic: pool.hispanicTotal, other: pool.otherTotal };
  const everyone = total.hispanic + total.other;
  const of = (part: "hispanic" | "other"): number[] => {
    const away = event.place === "away" && pool.only !== undefined;
    const people = away ? [0, 0, 0, 0, total[part]] : [...around[part]];
    if (event.place === "old" && everyone > 0) {
      const here = (occupants * total[part]) / everyone;
      people[0]! += here;
      people[1] = Math.max(0, people[1]! - here);
    }
    return LEVELS.address.map((_, level) =>
      people.reduce((sum, n, relation) => sum + n * (event.stranger[relation]![level] ?? 0), 0),
    );
  };
  return { hispanic: of("hispanic"), other: of("other") };
}
