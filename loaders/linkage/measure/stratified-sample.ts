import { type StreamKey, uniformAt } from "../../../src/model/population/hash.js";

/**
 * Positions of `count` draws, one from each of `count` strata of equal weight along the given
 * order: a fair sample in which common items come up as often as they should, give or take one.
 * Each draw stands for an equal share of the total weight.
 */
export function stratifiedSample(
  weights: ArrayLike<number>,
  count: number,
  key: StreamKey,
): readonly number[] {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += weights[i]!;
  const drawn: number[] = [];
  let at = 0;
  let upTo = weights[0]!;
  for (let stratum = 0; stratum < count; stratum++) {
    const target = ((stratum + uniformAt(key, stratum)) / count) * total;
    while (upTo <= target && at < weights.length - 1) upTo += weights[++at]!;
    drawn.push(at);
  }
  return drawn;
}

/** The positions 0 to `count` - 1 in an order settled by the key. */
export function shuffled(count: number, key: StreamKey): readonly number[] {
  return Array.from({ length: count }, (_, i) => ({ i, order: uniformAt(key, i) }))
    .sort((a, b) => a.order - b.order)
    .map(({ i }) => i);
}
