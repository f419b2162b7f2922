import jstat from "jstat";
import { type LinkOutcome, outcomeEntries } from "./link-outcome.js";

/** Replicates of one policy's linkage beside what the model expects of each. */
export interface ComparedRun {
  /** What the run is called in a report, for instance the policy's id. */
  readonly name: string;
  readonly outcomes: readonly LinkOutcome[];
  readonly expected: LinkOutcome;
}

/** One number of an outcome, counted and expected. */
export interface OutcomeCheck {
  readonly run: string;
  /** `rows.correct` and so on. */
  readonly outcome: string;
  readonly replicates: number;
  /** Mean over the replicates. */
  readonly mean: number;
  readonly expected: number;
  /** Standard error of the mean: Poisson's, or the replicates' own where they spread more. */
  readonly standardError: number;
  /** Distance from expectation in standard errors; 0 where both are 0. */
  readonly z: number;
  /** Chance of a distance like this or larger if the expectation is right. */
  readonly p: number;
  /** Whether the distance passes for chance, all checks of the family taken together. */
  readonly agrees: boolean;
}

/** Chance that any check of a whole family fails although every expectation is right. */
export const FALSE_ALARMS = 1e-3;

/** Below this expected total the exact Poisson distribution decides. */
const FEW = 30;
/** Chance at which more spread between replicates than a Poisson number has counts as shown. */
const SPREAD = 0.01;

/**
 * Holds every number of every run against its expectation. The false-alarm rate is that of the whole
 * family, by Holm's step-down procedure (Holm 1979), which needs no independence.
 */
export function compareOutcomes(
  runs: readonly ComparedRun[],
  falseAlarms = FALSE_ALARMS,
): readonly OutcomeCheck[] {
  const checks = runs.flatMap((run) =>
    outcomeEntries(run.expected).map(([outcome, expected], at) => {
      const counts = run.outcomes.map((one) => outcomeEntries(one)[at]![1]);
      return { run: run.name, outcome, ...checkCounts(counts, expected) };
    }),
  );
  const agrees = holm(
    checks.map(({ p }) => p),
    falseAlarms,
  );
  return checks.map((check, i) => ({ ...check, agrees: agrees[i]! }));
}

/**
 * One count over replicates against its expectation. Rows are counted one by one, so a count varies
 * at most like a Poisson number unless rows share a cause, as all requests for one common name share
 * its namesakes. Where the replicates show more spread than that (chi-squared at `SPREAD`), their own
 * variance and Student's t decide; otherwise the normal distribution with the Poisson variance, or
 * the exact Poisson distribution of a small total.
 */
export function checkCounts(
  counts: readonly number[],
  expected: number,
): Pick<OutcomeCheck, "replicates" | "mean" | "expected" | "standardError" | "z" | "p"> {
  const n = counts.length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const mean = total / n;
  const squares = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0);
  const spread = expected > 0 && n > 1 && 1 - jstat.chisquare.cdf(squares / expected, n - 1);
  const clustered = spread !== false && spread < SPREAD && squares / (n - 1) > expected;
  const variance = clustered ? squares / (n - 1) : Math.max(expected, 1e-12);
  const standardError = Math.sqrt(variance / n);
  const z = mean === expected ? 0 : (mean - expected) / standardError;
  if (clustered) return { replicates: n, mean, expected, standardError, z, p: farChance(z, n - 1) };
  const p = n * expected < FEW ? poissonChance(total, n * expected) : farChance(z, 0);
  return { replicates: n, mean, expected, standardError, z, p };
}

/** Two-sided chance of a count this far from its Poisson mean. */
function poissonChance(count: number, mean: number): number {
  if (mean === 0) return count === 0 ? 1 : 0;
  const below = jstat.poisson.cdf(count, mean);
  const above = count === 0 ? 1 : 1 - jstat.poisson.cdf(count - 1, mean);
  return Math.min(1, 2 * Math.max(0, Math.min(below, above)));
}

/** Two-sided chance of a t value this far from 0; of a normal one without degrees of freedom. */
function farChance(z: number, degrees: number): number {
  const far = -Math.abs(z);
  const tail = degrees > 0 ? jstat.studentt.cdf(far, degrees) : jstat.normal.cdf(far, 0, 1);
  return Math.min(1, 2 * tail);
}

/** Which hypotheses stand, given the chance of each, at a family-wise error rate. */
export function holm(chances: readonly number[], rate: number): readonly boolean[] {
  const order = chances.map((_, i) => i).sort((a, b) => chances[a]! - chances[b]!);
  const stands = new Array<boolean>(chances.length).fill(true);
  for (const [rank, at] of order.entries()) {
    if (chances[at]! > rate / (chances.length - rank)) break;
    stands[at] = false;
  }
  return stands;
}
