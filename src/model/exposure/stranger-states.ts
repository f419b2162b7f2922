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
 * Keeps the strangers of a state within its part of the tax file. Names that too many of one part
 * would have to bear are borne by the other part; what neither holds has been counted twice.
 */
function within(pool: StrangerPool, hispanic: Float64Array, other: Float64Array): Strangers {
  const kept = { hispanic: new Float64Array(hispanic), other: new Float64Array(other) };
  for (let state = 0; state < pool.states.length; state++) {
    const [h, o] = [hispanic[state]!, other[state]!];
    const [mostH, mostO] = [pool.hispanic[state]!, pool.other[state]!];
    kept.hispanic[state] = Math.min(mostH, h + Math.max(0, o - mostO));
    kept.other[state] = Math.min(mostO, o + Math.max(0, h - mostH));
  }
  return kept;
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
  if (byState) return within(pool, hispanic, other);
  const everywhere = (people: Float64Array, where: Float64Array, total: number): Float64Array => {
    const sum = people.reduce((a, b) => a + b, 0);
    return where.map((n) => (total > 0 ? (sum * n) / total : 0));
  };
  return within(
    pool,
    everywhere(hispanic, pool.hispanic, pool.hispanicTotal),
    everywhere(other, pool.other, pool.otherTotal),
  );
}
