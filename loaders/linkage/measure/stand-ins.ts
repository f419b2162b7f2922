import type { StreamKey } from "../../../src/model/population/hash.js";
import { stratifiedSample } from "./stratified-sample.js";
import type { WeightedName } from "./weighted-names.js";

/**
 * A short list of surnames that stands for a long one: the `common` most frequent with their own
 * shares, and `sampled` of the rest, drawn by frequency and each with an equal share of what the
 * rest covers. Means over it are means over the whole list, up to the sampling of the rest.
 */
export function standIns(
  ranked: readonly WeightedName[],
  common: number,
  sampled: number,
  key: StreamKey,
): readonly WeightedName[] {
  const head = ranked.slice(0, common);
  const rest = ranked.slice(common);
  if (rest.length === 0) return head;
  const left = rest.reduce((sum, { share }) => sum + share, 0);
  const drawn = stratifiedSample(
    rest.map(({ share }) => share),
    sampled,
    key,
  );
  const times = new Map<number, number>();
  for (const at of drawn) times.set(at, (times.get(at) ?? 0) + 1);
  const tail = [...times].map(([at, n]) => ({ name: rest[at]!.name, share: (left * n) / sampled }));
  return [...head, ...tail];
}
