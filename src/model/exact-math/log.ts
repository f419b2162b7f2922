import { highWord, withHighWord } from "./float-bits.js";

const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
/** Minimax coefficients of fdlibm's e_log.c. */
const L1 = 0.6666666666666735;
const L2 = 0.3999999999940942;
const L3 = 0.2857142874366239;
const L4 = 0.22222198432149784;
const L5 = 0.1818357216161805;
const L6 = 0.15313837699209373;
const L7 = 0.14798198605116586;

/**
 * The natural logarithm of x, the same in every bit on every engine, which `Math.log` is not: only
 * sums, products and quotients, as in fdlibm's e_log.c (Sun Microsystems, 1993). Error below 1 ulp.
 */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (x < 0) return Number.NaN;
  if (!(x < Number.POSITIVE_INFINITY)) return x;
  // x = 2^k (1 + f) with 1 + f between about 0.71 and 1.41.
  const subnormal = x < 2 ** -1022;
  const scaled = subnormal ? x * 2 ** 54 : x;
  const word = highWord(scaled);
  const fraction = word & 0xfffff;
  const half = (fraction + 0x95f64) & 0x100000;
  const k = (word >> 20) - 1023 + (half >> 20) - (subnormal ? 54 : 0);
  const f = withHighWord(scaled, fraction | (half ^ 0x3ff00000)) - 1;
  if (f === 0) return k * LN2_HIGH + k * LN2_LOW;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const odd = z * (L1 + w * (L3 + w * (L5 + w * L7)));
  const even = w * (L2 + w * (L4 + w * L6));
  const r = even + odd;
  const square = 0.5 * f * f;
  return k * LN2_HIGH - (square - (s * (square + r) + k * LN2_LOW) - f);
}
