import { hashAt, streamKey, uniformAt } from "../population/hash.js";

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): for each name `points` (at most 2^20) numbers in
 * (0, 1), one in each of as many equal strata, in an order of its own. Each name has its own streams,
 * so that a name added or left out moves no other's numbers; `use` sets what draws for one purpose
 * apart from what another draws under the same seed.
 */
export function latinHypercube(
  seed: number,
  names: readonly string[],
  points: number,
  use: string,
): ReadonlyMap<string, Float64Array> {
  return new Map(names.map((name) => [name, stratified(seed, name, points, use)]));
}

function stratified(seed: number, name: string, points: number, use: string): Float64Array {
  const order = streamKey(seed, `${use} order ${name}`);
  const place = streamKey(seed, `${use} place ${name}`);
  // A stratum behind its random rank in one number below 2^53: plain numbers sort many times faster.
  const ranked = Float64Array.from({ length: points }, (_, i) => hashAt(order, i) * points + i);
  ranked.sort();
  // Never quite 0, where some distributions have no value.
  return ranked.map(
    (rank, i) => ((rank % points) + Math.max(uniformAt(place, i), 2 ** -33)) / points,
  );
}
