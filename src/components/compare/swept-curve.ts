import type { Choices } from "../study/choices.js";
import type { Simulator } from "../study/simulator.js";
import type { NamedPolicy } from "./compared-policy.js";
import { type SweepPoint, sweepPoint, THRESHOLDS, withThreshold } from "./threshold-sweep.js";

/** Runs a policy at every threshold of the sweep, one after the other. */
export async function sweptCurve(
  simulator: Simulator,
  { policy }: NamedPolicy,
  choices: Choices,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<readonly SweepPoint[]> {
  const points: SweepPoint[] = [];
  for (const threshold of THRESHOLDS) {
    onProgress(points.length, THRESHOLDS.length);
    const result = await simulator.run({ ...choices, policy: withThreshold(policy, threshold) });
    signal.throwIfAborted();
    points.push(sweepPoint(threshold, result));
  }
  return points;
}
