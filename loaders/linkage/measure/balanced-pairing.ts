import { hashAt, type StreamKey } from "../../../src/model/population/hash.js";
import { shuffled } from "./stratified-sample.js";

const TRIES_EACH = 100;

/**
 * For every position of `a` a position of `b`, each used once: a shuffle, then swapped about until
 * the mean of products is the product of means. People's two surnames are independent, but names are
 * so unequally common that a plain shuffle of a few hundred would be off by a tenth.
 */
export function balancedPairing(
  a: readonly number[],
  b: readonly number[],
  key: StreamKey,
): readonly number[] {
  const count = a.length;
  const partner = [...shuffled(count, key)];
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / count;
  let excess =
    a.reduce((sum, value, i) => sum + value * b[partner[i]!]!, 0) - count * mean(a) * mean(b);
  for (let attempt = 0; attempt < count * TRIES_EACH; attempt++) {
    const i = hashAt(key, count + 2 * attempt) % count;
    const j = hashAt(key, count + 2 * attempt + 1) % count;
    const change = (a[i]! - a[j]!) * (b[partner[j]!]! - b[partner[i]!]!);
    if (Math.abs(excess + change) >= Math.abs(excess)) continue;
    [partner[i], partner[j]] = [partner[j]!, partner[i]!];
    excess += change;
  }
  return partner;
}
