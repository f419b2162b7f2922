import jstat from "jstat";
import type { Assumption } from "../assumption.js";
import { exp } from "../exact-math/exp.js";
import { log } from "../exact-math/log.js";

type Spread = Pick<Assumption, "default" | "low" | "high" | "distribution">;

/**
 * The value below which an assumption lies with chance `p` (0 to 1, ends left out), by the
 * distribution the ledger states. Always within its low and high:
 *
 * - `triangular` has its mode at the default;
 * - `beta` is stretched over the range with its mode at the default (PERT, Malcolm et al. 1959);
 * - `lognormal` has the default as its median, before it is cut off at low and high, which are taken
 *   to be four standard deviations of the logarithm apart;
 * - `uniform` gives every value of the range the same chance, and `fixed` is the default.
 */
export function drawValue(spread: Spread, p: number): number {
  const { low, high, distribution } = spread;
  if (low === high) return low;
  return Math.min(high, Math.max(low, INVERSES[distribution](spread, p)));
}

const INVERSES: Readonly<Record<Assumption["distribution"], (s: Spread, p: number) => number>> = {
  fixed: (spread) => spread.default,
  uniform: ({ low, high }, p) => low + p * (high - low),
  triangular: triangularInverse,
  beta: betaInverse,
  lognormal: lognormalInverse,
};

function triangularInverse({ low, high, default: mode }: Spread, p: number): number {
  const below = (mode - low) / (high - low);
  return p < below
    ? low + Math.sqrt(p * (high - low) * (mode - low))
    : high - Math.sqrt((1 - p) * (high - low) * (high - mode));
}

function betaInverse({ low, high, default: mode }: Spread, p: number): number {
  const width = high - low;
  const alpha = 1 + (4 * (mode - low)) / width;
  const beta = 1 + (4 * (high - mode)) / width;
  return low + width * shared(jstat.beta.inv(p, alpha, beta));
}

function lognormalInverse({ low, high, default: median }: Spread, p: number): number {
  const deviation = log(high / low) / 4;
  const tail = (end: number): number =>
    shared(jstat.normal.cdf(-Math.abs(log(end / median)) / deviation, 0, 1));
  const [below, above] = [tail(low), tail(high)];
  const deviations = shared(jstat.normal.inv(below + p * (1 - below - above), 0, 1));
  return exp(log(median) + deviations * deviation);
}

/**
 * A number from the library, whose engine's exp and log may differ in the last bit, to single
 * precision: the same on every engine, and still far finer than any range of the ledger.
 */
function shared(value: number): number {
  return Math.fround(value);
}
