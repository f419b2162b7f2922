import { type Assumptions, assumed } from "../assumptions.js";
import { expm1 } from "../exact-math/from-exp-and-log.js";
import type { StrangerPool } from "../match/stranger-pool.js";
import { poolCurrentAddressChance } from "./current-address.js";
import type { DisclosureEffect } from "./disclosure.js";
import type { PoolStandings } from "./pool-standing.js";
import type { ExposureTally } from "./tally.js";

/** Distinct strangers returned by mistake, by state, in the two parts of the tax file. */
export interface Strangers {
  readonly hispanic: Float64Array;
  readonly other: Float64Array;
}

/** Sums people met over and over: of `everyone`, so many are met at least once. */
export function distinctOf(meetings: number, everyone: number): number {
  return everyone > 0 ? everyone * -expm1(-meetings / everyone) : 0;
}

/**
 * Adds strangers returned by mistake and the people who live with them at a current address.
 * Returns the addresses of strangers that are no longer theirs, by state.
 */
export function addStrangers(
  tally: ExposureTally,
  strangers: Strangers,
  pool: StrangerPool,
  assumptions: Assumptions,
  effect: DisclosureEffect,
  standings: PoolStandings,
): Float64Array {
  const stale = new Float64Array(tally.states);
  if (!effect.locates) return stale;
  const current = poolCurrentAddressChance(assumptions);
  const mates = assumed(assumptions, "exposure.coresidents-per-filer");
  for (let state = 0; state < tally.states; state++) {
    const [h, o] = [strangers.hispanic[state]!, strangers.other[state]!];
    const people = h + o;
    if (people === 0) continue;
    tally.addMixed(state, "strangerError", standings.hispanicFiler, h);
    tally.addMixed(state, "strangerError", standings.otherFiler, o);
    if (!effect.givesAddress) continue;
    const filers = pool.hispanic[state]! + pool.other[state]!;
    // Those they live with may be on the list of mistakes themselves: they count there.
    const alsoReturned = Math.min(1, people / filers);
    const opened = effect.namesHousehold ? 1 : current;
    const coresidents = distinctOf(people * mates * opened * (1 - alsoReturned), filers * mates);
    tally.addMixed(state, "coresidents", standings.household, coresidents);
    stale[state] = people * (1 - current);
  }
  return stale;
}
