import type { Assumptions } from "../assumptions.js";
import { log } from "../exact-math/log.js";
import { ADDRESS_RELATIONS } from "../writing-events.js";
import type { RequestRows } from "./request-rows.js";
import {
  type AddressMass,
  eachPart,
  massOf,
  poolAround,
  type StrangerPool,
} from "./stranger-pool.js";

/**
 * Where requests come from, as classes of states with pools of similar size. Each class has the
 * mean masses of its states, weighted with their rows, so that expected numbers of agreeing
 * strangers are exact and only their spread within a class is lost. States that send no rows
 * weigh nothing: with the rows of one state only, nothing is lost at all.
 */
export interface StateClasses {
  readonly count: number;
  /** Class of each state. */
  readonly of: Uint8Array;
  readonly masses: readonly AddressMass[];
}

/** `most` classes over the states of a pool, by size of its Hispanic part. */
export function stateClasses(
  rows: RequestRows,
  pool: StrangerPool,
  assumptions: Assumptions,
  most: number,
): StateClasses {
  const weights = rows.byState();
  const logs = Array.from(pool.hispanic, (people) => log(Math.max(1, people)));
  const low = Math.min(...logs);
  const step = (Math.max(...logs) - low) / most || 1;
  const of = Uint8Array.from(logs, (log) => Math.min(most - 1, Math.floor((log - low) / step)));
  const masses = Array.from({ length: most }, (_, at) => {
    const states = [...of.keys()].filter((state) => of[state] === at);
    const total = states.reduce((sum, state) => sum + weights[state]!, 0);
    const shares = states.map((state) => (total > 0 ? weights[state]! / total : 1 / states.length));
    const around = states.map((state) => poolAround(pool, assumptions, state));
    return eachPart((part) =>
      ADDRESS_RELATIONS.map((_, relation) =>
        around.reduce((sum, mass, i) => sum + shares[i]! * massOf(mass, part)[relation]!, 0),
      ),
    );
  });
  return { count: most, of, masses };
}
