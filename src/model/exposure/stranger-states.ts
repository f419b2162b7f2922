import type { StrangerPool } from "../match/stranger-pool.js";
import type { Strangers } from "./stranger-exposure.js";

interface Spread {
  readonly pool: StrangerPool;
  /** Share of namesakes in the pool's Hispanic part, by naming convention. */
  readonly namesakes: readonly number[];
  /** Strangers live in the state the request is about; otherwise anywhere the pool does. */
  readonly byState: boolean;
}

/**
 * Where the strangers of the requests live and which part of the tax file they belong to.
 * `strangers`: distinct people by naming convention and state of the request.
 */
export function spreadStrangers(
  strangers: readonly Float64Array[],
  { pool, namesakes, byState }: Spread,
): Strangers {
  const states = pool.states.length;
  const hispanic = new Float64Array(states);
  const other = new Float64Array(states);
  strangers.forEach((people, convention) => {
    const share = namesakes[convention]!;
    for (let state = 0; state < states; state++) {
      hispanic[state]! += people[state]! * share;
      other[state]! += people[state]! * (1 - share);
    }
  });
  if (byState) return { hispanic, other };
  const everywhere = (people: Float64Array, where: Float64Array, total: number): Float64Array => {
    const sum = people.reduce((a, b) => a + b, 0);
    return where.map((n) => (sum * n) / total);
  };
  return {
    hispanic: everywhere(hispanic, pool.hispanic, pool.hispanicTotal),
    other: everywhere(other, pool.other, pool.otherTotal),
  };
}
