import { type Assumptions, assumed } from "../assumptions.js";
import type { StatePeople } from "../match/stranger-pool.js";
import type { StandingMix } from "./pool-standing.js";
import { distinctOf } from "./stranger-exposure.js";
import type { ExposureTally } from "./tally.js";

/**
 * Adds the people who now live at disclosed addresses that the person on the return has left:
 * `stale` addresses by state. Whoever is exposed already counts there, so it comes last.
 */
export function addOccupants(
  tally: ExposureTally,
  stale: Float64Array,
  states: readonly StatePeople[],
  assumptions: Assumptions,
  standing: StandingMix,
): void {
  const each = assumed(assumptions, "exposure.occupants");
  for (let state = 0; state < tally.states; state++) {
    const meetings = stale[state]! * each;
    if (meetings === 0) continue;
    const residents = states[state]!.population;
    const exposed = Object.values(tally.count({ state })).reduce((a, b) => a + b, 0);
    const met = distinctOf(meetings, residents) * Math.max(0, 1 - exposed / residents);
    tally.addMixed(state, "occupants", standing, met);
  }
}
