import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, LEVELS } from "../vocabulary.js";
import { ADDRESS_RELATIONS } from "../writing-events.js";
import type { AddressEvent } from "./field-event.js";
import { type FileParts, ownSums } from "./seen-parts.js";

/** A state as the model needs it: its people at the 2020 census and their Hispanic share. */
export interface StatePeople {
  readonly state: string;
  readonly population: number;
  readonly hispanicShare: number;
  /** Of a region merged from states (`mergeStates`): share of it that a typical one of them is. */
  readonly typical?: number;
}

/**
 * Everyone named as a filer on the tax file, by state and split in a Hispanic and another part
 * (people). The tax agency does not record ethnicity; the split is by census shares, scaled to the
 * assumed number of returns with a Hispanic filer.
 */
export interface StrangerPool {
  readonly states: readonly string[];
  /** Share of each entry of `states` that is one state: 1, but for regions merged from several. */
  readonly typical: Float64Array;
  readonly hispanic: Float64Array;
  readonly other: Float64Array;
  readonly hispanicTotal: number;
  readonly otherTotal: number;
  /**
   * The drawn population's own people on file, by naming convention and state. They are named wholly
   * by their convention, and are not part of the two others (`kinOnFile`).
   */
  readonly own: readonly Float64Array[];
  readonly ownTotals: readonly number[];
  /** Position of the one state whose file this is; undefined for the whole country. */
  readonly only: number | undefined;
  /** The whole country's file, of which this is one state's part. */
  readonly whole?: StrangerPool;
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
    typical: Float64Array.from(states, (s) => s.typical ?? 1),
    hispanic: Float64Array.from(hispanicPeople, (n) => (hispanicTotal * n) / hispanicSum),
    other: Float64Array.from(otherPeople, (n) => (otherTotal * n) / otherSum),
    hispanicTotal,
    otherTotal,
    own: CONVENTIONS.map(() => new Float64Array(states.length)),
    ownTotals: CONVENTIONS.map(() => 0),
    only: undefined,
  };
}

/**
 * A pool with the drawn population's own people told apart: `kin` counts them by naming convention
 * and state (flat). Those with Spanish names leave the Hispanic part, all others the other one.
 */
export function withKin(pool: StrangerPool, kin: Float64Array): StrangerPool {
  const states = pool.states.length;
  const own = CONVENTIONS.map((_, c) => kin.subarray(c * states, (c + 1) * states));
  const without = (people: Float64Array, mine: (c: number) => boolean): Float64Array =>
    people.map((n, state) =>
      Math.max(0, n - own.reduce((sum, byState, c) => sum + (mine(c) ? byState[state]! : 0), 0)),
    );
  const hispanic = without(pool.hispanic, (c) => CONVENTIONS[c] === "spanish");
  const other = without(pool.other, (c) => CONVENTIONS[c] !== "spanish");
  return {
    ...pool,
    hispanic,
    other,
    hispanicTotal: total(hispanic),
    otherTotal: total(other),
    own,
    ownTotals: own.map(total),
  };
}

function total(people: Float64Array): number {
  return people.reduce((sum, n) => sum + n, 0);
}

/** How many people the parts of the tax file hold. */
export function partsOf(pool: StrangerPool): FileParts {
  return { hispanic: pool.hispanicTotal, other: pool.otherTotal, ...ownSums(pool.ownTotals) };
}

/** Everyone on the tax file. */
export function everyoneIn(pool: StrangerPool): number {
  return pool.hispanicTotal + pool.otherTotal + pool.ownTotals.reduce((a, b) => a + b, 0);
}

/** The part of a pool that lives in one state, as if the tax file held nobody else. */
export function poolOfState(pool: StrangerPool, state: number): StrangerPool {
  const within = (people: Float64Array): Float64Array =>
    people.map((n, at) => (at === state ? n : 0));
  return {
    states: pool.states,
    typical: pool.typical,
    hispanic: within(pool.hispanic),
    other: within(pool.other),
    hispanicTotal: pool.hispanic[state]!,
    otherTotal: pool.other[state]!,
    own: pool.own.map(within),
    ownTotals: pool.own.map((people) => people[state]!),
    only: state,
    whole: pool.whole ?? pool,
  };
}

/** People of the pool's parts, by address level or by where they live from a row's address. */
export interface AddressMass {
  readonly hispanic: readonly number[];
  readonly other: readonly number[];
  /** By naming convention. */
  readonly own: readonly (readonly number[])[];
}

/** A mass made part by part. */
export function eachPart(make: (of: MassPart) => readonly number[]): AddressMass {
  return {
    hispanic: make("hispanic"),
    other: make("other"),
    own: CONVENTIONS.map((_, c) => make(c)),
  };
}

/** One of the two parts by name, or the drawn population's people of a naming convention. */
export type MassPart = "hispanic" | "other" | number;

/** A part's people, over all states and in one. */
function peopleOf(pool: StrangerPool, part: MassPart, state: number): [number, number] {
  if (part === "hispanic") return [pool.hispanicTotal, pool.hispanic[state]!];
  if (part === "other") return [pool.otherTotal, pool.other[state]!];
  return [pool.ownTotals[part]!, pool.own[part]![state]!];
}

/** The people of a part in a mass. */
export function massOf(mass: AddressMass, part: MassPart): readonly number[] {
  return typeof part === "number" ? mass.own[part]! : mass[part];
}

/** Everybody at the one level that is left when addresses are not compared or are missing. */
export function wholePool(pool: StrangerPool, level: number): AddressMass {
  return eachPart((part) => {
    const [people] = peopleOf(pool, part, 0);
    return LEVELS.address.map((_, l) => (l === level ? people : 0));
  });
}

/** Everybody elsewhere, seen from an address: enough for rules that take the address itself only. */
export function farAway(pool: StrangerPool): AddressMass {
  return eachPart((part) => {
    const [people] = peopleOf(pool, part, 0);
    return ADDRESS_RELATIONS.map((relation) => (relation === "elsewhere" ? people : 0));
  });
}

/**
 * Pool members by relation of their home to a usable address in `state` (`ADDRESS_RELATIONS`):
 * nobody outside the household at the same address, some on the street and in the area, the rest
 * of the state, and everybody else elsewhere.
 */
export function poolAround(
  pool: StrangerPool,
  assumptions: Assumptions,
  state: number,
): AddressMass {
  const typical = pool.typical[state]!;
  const inState = everyoneIn(poolOfState(pool, state)) * typical;
  const area = Math.min(assumed(assumptions, "pool.area-people"), inState);
  const street = Math.min(assumed(assumptions, "pool.street-people"), area);
  return eachPart((part) => {
    const [everywhere, inRegion] = peopleOf(pool, part, state);
    const people = inRegion * typical;
    const share = inState > 0 ? people / inState : 0;
    return [0, street * share, (area - street) * share, people - area * share, everywhere - people];
  });
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
  const everyone = everyoneIn(pool);
  const away = event.place === "away" && pool.only !== undefined;
  return eachPart((part) => {
    const [total] = peopleOf(pool, part, 0);
    const people = away ? [0, 0, 0, 0, total] : [...massOf(around, part)];
    if (event.place === "old" && everyone > 0) {
      const here = (occupants * total) / everyone;
      people[0]! += here;
      people[1] = Math.max(0, people[1]! - here);
    }
    return LEVELS.address.map((_, level) =>
      people.reduce((sum, n, relation) => sum + n * (event.stranger[relation]![level] ?? 0), 0),
    );
  });
}
