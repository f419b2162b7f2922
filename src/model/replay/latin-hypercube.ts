import { hashAt, streamKey, uniformAt } from "../population/hash.js";

/**
 * A Latin hypercube (McKay, Beckman & Conover 1979): for each name `points` numbers in (0, 1), one
 * in each of as many equal strata, in an order of its own. Each name has its own streams, so that a
 * name added or left out moves no other's numbers.
 */
export function latinHypercube(
  seed: number,
  names: readonly string[],
  points: number,
): ReadonlyMap<string, Float64Array> {
  return new Map(names.map((name) => [name, stratified(seed, name, points)]));
}

function stratified(seed: number, name: string, points: number): Float64Array {
  const order = streamKey(seed, `replay order ${name}`);
  const place = streamKey(seed, `replay place ${name}`);
  const strata = Array.from({ length: points }, (_, i) => i).sort(
    (a, b) => hashAt(order, a) - hashAt(order, b) || a - b,
  );
  // Never quite 0, where some distributions have no value.
  return Float64Array.from(
    strata,
    (stratum, i) => (stratum + Math.max(uniformAt(place, i), 2 ** -33)) / points,
  );
}
