import { type Assumptions, assumed } from "../assumptions.js";
import { LEVELS } from "../vocabulary.js";

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
  };
}

/** How many pool members live at each address level from a row, per part (people). */
export interface AddressMass {
  readonly hispanic: readonly number[];
  readonly other: readonly number[];
}

const LEVEL_COUNT = LEVELS.address.length;

/** Everybody at the one level that is left when addresses are not compared or are missing. */
export function wholePool(pool: StrangerPool, level: number): AddressMass {
  const at = (people: number): number[] => {
    const mass = new Array<number>(LEVEL_COUNT).fill(0);
    mass[level] = people;
    return mass;
  };
  return { hispanic: at(pool.hispanicTotal), other: at(pool.otherTotal) };
}

/**
 * Pool members by address level seen from a usable address in `state`: nobody outside the
 * household at the same address, some on the street and in the area, the rest of the state, and
 * everybody else at `none`.
 */
export function massAround(
  pool: StrangerPool,
  assumptions: Assumptions,
  state: number,
): AddressMass {
  const [hispanic, other] = [pool.hispanic[state]!, pool.other[state]!];
  const inState = hispanic + other;
  const area = Math.min(assumed(assumptions, "pool.area-people"), inState);
  const street = Math.min(assumed(assumptions, "pool.street-people"), area);
  const part = (people: number, everywhere: number): number[] => {
    const share = people / inState;
    return [
      0,
      street * share,
      (area - street) * share,
      people - area * share,
      everywhere - people,
      0,
    ];
  };
  return { hispanic: part(hispanic, pool.hispanicTotal), other: part(other, pool.otherTotal) };
}
