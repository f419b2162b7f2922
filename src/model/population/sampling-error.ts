import type { HomeType } from "./home-types.js";
import { BLOCK } from "./sampler.js";

/** Mean and variance of something counted over the undocumented members of one home. */
export interface HomeMoments {
  readonly mean: number;
  readonly variance: number;
}

/** What is counted, by type of home; undefined where it is nothing. */
export type HomeCount = (home: HomeType) => HomeMoments | undefined;

/**
 * Mean per person and standard deviation, over seeds, of a total counted in a draw of `people`.
 * Blocks of 12 are independent. A block's homes are independent given their common size `n`, so by
 * the law of total variance a block varies by `12/n` homes' variance, plus that of its mean over
 * sizes.
 */
export function samplingError(
  types: readonly HomeType[],
  count: HomeCount,
  people: number,
): { meanPerPerson: number; deviation: number } {
  const sizes = new Map<number, { share: number; first: number; second: number }>();
  for (const type of types) {
    const sum = sizes.get(type.size) ?? { share: 0, first: 0, second: 0 };
    const { mean, variance } = count(type) ?? NOTHING;
    sum.share += type.share;
    sum.first += type.share * mean;
    sum.second += type.share * (variance + mean * mean);
    sizes.set(type.size, sum);
  }
  let mean = 0;
  let second = 0;
  let within = 0;
  for (const [size, { share, first, second: square }] of sizes) {
    if (share === 0) continue;
    const homes = BLOCK / size;
    const homeMean = first / share;
    mean += share * homes * homeMean;
    second += share * (homes * homeMean) ** 2;
    within += share * homes * (square / share - homeMean ** 2);
  }
  const blocks = people / BLOCK;
  const variance = within + Math.max(0, second - mean * mean);
  return { meanPerPerson: mean / BLOCK, deviation: Math.sqrt(blocks * variance) };
}

const NOTHING: HomeMoments = { mean: 0, variance: 0 };
