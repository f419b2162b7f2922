import { once } from "../once.js";
import { LEVELS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import { type CompiledRoute, patternGroup, type RoutePattern } from "./compiled-route.js";
import type { LevelsByForm } from "./field-event.js";
import { type FileParts, ownSums } from "./seen-parts.js";
import type { AddressMass } from "./stranger-pool.js";

const ONE = [1];
const NO_PATTERNS: readonly RoutePattern[] = [];

/** Level probabilities of the fields other than names; `undefined` for a field not compared. */
export interface RestLevels {
  readonly dob?: readonly number[] | undefined;
  readonly address?: readonly number[] | undefined;
  readonly tin?: readonly number[] | undefined;
}

/**
 * Probability mass of a route's accepted patterns per tier and name-level pair (flat, tier after
 * tier), summed over the other fields, which are independent given the event.
 */
export function patternMass(route: CompiledRoute, rest: RestLevels): Float64Array {
  const mass = new Float64Array(route.tiers * route.pairs.length);
  const dob = rest.dob ?? ONE;
  const address = rest.address ?? ONE;
  const tin = rest.tin ?? ONE;
  for (let a = 0; a < address.length; a++) {
    for (let t = 0; t < tin.length; t++) {
      const chance = address[a]! * tin[t]!;
      if (chance === 0) continue;
      for (const p of route.groups[patternGroup(a, t)] ?? NO_PATTERNS) {
        mass[p.tier * route.pairs.length + p.pair]! += chance * dob[p.dob]!;
      }
    }
  }
  return mass;
}

/** Mass of the pool's parts, in people, per tier and name-level pair. */
export interface StrangerMass extends FileParts<Float64Array> {
  /** Of the drawn population's own people of one naming convention. */
  readonly own: (convention: number) => Float64Array;
}

/**
 * Stranger masses of a route for several places (`around`: how many pool members live at each
 * address level), given the levels of the fields that do not depend on the place.
 */
export function strangerMasses(
  route: CompiledRoute,
  rest: Omit<RestLevels, "address">,
  around: readonly AddressMass[],
): readonly StrangerMass[] {
  const perLevel = LEVELS.address.map((_, level) =>
    once(() =>
      patternMass(route, {
        ...rest,
        address: LEVELS.address.map((__, at) => (at === level ? 1 : 0)),
      }),
    ),
  );
  const combine = (people: readonly number[]): Float64Array => {
    const mass = new Float64Array(route.tiers * route.pairs.length);
    people.forEach((n, level) => {
      if (n === 0) return;
      const part = perLevel[level]!();
      for (let at = 0; at < mass.length; at++) mass[at]! += n * part[at]!;
    });
    return mass;
  };
  return around.map(({ hispanic, other, own }) => {
    const sums = LEVELS.address.map((_, level) => ownSums(own.map((people) => people[level]!)));
    return {
      hispanic: combine(hispanic),
      other: combine(other),
      spanish: combine(sums.map(({ spanish }) => spanish)),
      foreign: combine(sums.map(({ foreign }) => foreign)),
      own: (convention) => combine(own[convention]!),
    };
  });
}

/** Levels of a name field by tax form; `undefined` where it is not compared. */
export type NameLevels = LevelsByForm | undefined;

/**
 * Chance per tier that a record passes, given the levels of its names and the mass of the other
 * fields, all by tax form: slips come together on a careless one. `forms` are the shares of forms.
 */
export function tierChances(
  route: CompiledRoute,
  surname: NameLevels,
  given: NameLevels,
  mass: readonly [Float64Array, Float64Array],
  forms: ByForm,
): number[] {
  // Plain arrays: there is mostly one tier, and small typed arrays take long to make.
  const out = new Array<number>(route.tiers).fill(0);
  const { length, surname: surnames, given: givens } = route.pairs;
  for (let form = 0; form < 2; form++) {
    const s = surname?.[form] ?? ONE;
    const g = given?.[form] ?? ONE;
    const masses = mass[form]!;
    for (let tier = 0, at = 0; tier < route.tiers; tier++) {
      let sum = 0;
      for (let pair = 0; pair < length; pair++, at++) {
        const here = masses[at]!;
        if (here > 0) sum += s[surnames[pair]!]! * g[givens[pair]!]! * here;
      }
      out[tier]! += forms[form]! * sum;
    }
  }
  return out;
}
