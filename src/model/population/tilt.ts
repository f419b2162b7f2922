import { exp } from "../exact-math/exp.js";
import { log } from "../exact-math/log.js";
/** A margin the tilted weights should meet: the sum of `weight * value` is to be `target`. */
export interface Constraint {
  readonly id: string;
  readonly values: ArrayLike<number>;
  readonly target: number;
}

/** Weights tilted to their constraints, and which of these could be met together. */
export interface Tilt {
  /** Sum to 1. */
  readonly weights: Float64Array;
  readonly met: readonly string[];
  readonly dropped: readonly string[];
}

/** No weight is moved by more than this factor beside another: beyond it, margins contradict. */
const MOST_TILT = 1e4;

/**
 * The weights nearest to `seed` in relative entropy that meet the constraints, `seed * exp(sum of
 * lambda * value)`: exponential tilting, the raking case of calibration (J.-C. Deville & C.-E.
 * Särndal, JASA 87, 1992). Constraints are taken in the given order; one that cannot be met along
 * with those before it is dropped, and said to be.
 */
export function tiltWeights(seed: ArrayLike<number>, constraints: readonly Constraint[]): Tilt {
  // Nearly always all of them can be met, and one solution tells.
  const all = tiltAll(seed, constraints);
  if (all !== undefined) return { weights: all, met: constraints.map((c) => c.id), dropped: [] };
  let met: Constraint[] = [];
  const dropped: string[] = [];
  let weights = normalized(Float64Array.from(seed));
  for (const constraint of constraints) {
    const tilted = tiltAll(seed, [...met, constraint]);
    if (tilted === undefined) {
      dropped.push(constraint.id);
    } else {
      weights = tilted;
      met = [...met, constraint];
    }
  }
  return { weights, met: met.map((c) => c.id), dropped };
}

/** Newton's method on the convex dual, halving steps that do not lower it; undefined if it fails. */
function tiltAll(
  seed: ArrayLike<number>,
  constraints: readonly Constraint[],
): Float64Array | undefined {
  const size = constraints.length;
  const scale = constraints.map((c) => spread(c.values));
  const x = constraints.map((c, i) =>
    Float64Array.from(c.values, (v) => (v - c.target) / scale[i]!),
  );
  let lambda = new Float64Array(size);
  let state = evaluate(seed, x, lambda);
  for (let step = 0; step < 200; step++) {
    if (Math.max(...state.gradient.map(Math.abs)) < 1e-12) {
      return tiltRange(seed, state.weights) <= MOST_TILT ? state.weights : undefined;
    }
    const move = solveLinear(state.hessian, state.gradient);
    if (move === undefined) return undefined;
    let stride = 1;
    let next = state;
    do {
      const trial = lambda.map((l, i) => l - stride * move[i]!);
      next = evaluate(seed, x, trial);
      if (next.value <= state.value + 1e-15) {
        lambda = trial;
        break;
      }
      stride /= 2;
    } while (stride > 1e-10);
    if (stride <= 1e-10) return undefined;
    state = next;
  }
  return undefined;
}

interface DualState {
  readonly value: number;
  readonly weights: Float64Array;
  readonly gradient: number[];
  readonly hessian: number[][];
}

/** log of the sum of tilted weights, its gradient (means of `x`) and Hessian (covariances). */
function evaluate(
  seed: ArrayLike<number>,
  x: readonly Float64Array[],
  lambda: Float64Array,
): DualState {
  // Plain loops throughout: every draw of the assumptions comes through here several times.
  const length = seed.length;
  const weights = new Float64Array(length);
  let top = -Infinity;
  for (let k = 0; k < length; k++) {
    let exponent = 0;
    for (let i = 0; i < x.length; i++) exponent += lambda[i]! * x[i]![k]!;
    weights[k] = exponent;
    if (exponent > top) top = exponent;
  }
  let whole = 0;
  for (let k = 0; k < length; k++) {
    weights[k] = seed[k]! * exp(weights[k]! - top);
    whole += weights[k]!;
  }
  for (let k = 0; k < length; k++) weights[k]! /= whole;
  const gradient = x.map((xi) => weightedSum(weights, xi));
  const hessian: number[][] = [];
  const weighted = new Float64Array(length);
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < length; k++) weighted[k] = weights[k]! * x[i]![k]!;
    hessian.push(x.map((xj, j) => weightedSum(weighted, xj) - gradient[i]! * gradient[j]!));
  }
  return { value: top + log(whole), weights, gradient, hessian };
}

function weightedSum(weights: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += weights[k]! * values[k]!;
  return sum;
}

/** Gaussian elimination with partial pivoting; undefined for a singular matrix. */
function solveLinear(matrix: readonly number[][], right: readonly number[]): number[] | undefined {
  const n = right.length;
  const a = matrix.map((row, i) => [...row, right[i]!]);
  for (let p = 0; p < n; p++) {
    let best = p;
    for (let r = p + 1; r < n; r++) if (Math.abs(a[r]![p]!) > Math.abs(a[best]![p]!)) best = r;
    if (!(Math.abs(a[best]![p]!) > 1e-14)) return undefined;
    [a[p], a[best]] = [a[best]!, a[p]!];
    for (let r = 0; r < n; r++) {
      if (r === p) continue;
      const factor = a[r]![p]! / a[p]![p]!;
      for (let c = p; c <= n; c++) a[r]![c]! -= factor * a[p]![c]!;
    }
  }
  return a.map((row, i) => row[n]! / row[i]!);
}

function tiltRange(seed: ArrayLike<number>, weights: Float64Array): number {
  let low = Infinity;
  let high = 0;
  for (let k = 0; k < weights.length; k++) {
    if (!(seed[k]! > 0)) continue;
    low = Math.min(low, weights[k]! / seed[k]!);
    high = Math.max(high, weights[k]! / seed[k]!);
  }
  return high / low;
}

function spread(values: ArrayLike<number>): number {
  let low = Infinity;
  let high = -Infinity;
  for (let k = 0; k < values.length; k++) {
    low = Math.min(low, values[k]!);
    high = Math.max(high, values[k]!);
  }
  return high > low ? high - low : 1;
}

function normalized(weights: Float64Array): Float64Array {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((w) => w / sum);
}
