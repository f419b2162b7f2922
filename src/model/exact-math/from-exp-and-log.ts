import { exp } from "./exp.js";
import { log } from "./log.js";

/** The logarithm of x to base 2, the same in every bit on every engine. */
export const log2 = (x: number): number => log(x) * Math.LOG2E;

/**
 * e to the power x less 1, exact for small x too and the same on every engine: Kahan's correction of
 * `exp(x) - 1` by the logarithm of what was rounded (Higham, Accuracy and Stability, 1.14.1).
 */
export function expm1(x: number): number {
  const power = exp(x);
  if (power === 1) return x;
  const less = power - 1;
  if (less === -1 || Math.abs(x) > 1) return less;
  return (less * x) / log(power);
}

/** A number of 0 or more to any power, the same on every engine: e to the power of y log x. */
export function pow(x: number, y: number): number {
  if (y === 0) return 1;
  if (x === 0) return y > 0 ? 0 : Number.POSITIVE_INFINITY;
  return exp(y * log(x));
}
