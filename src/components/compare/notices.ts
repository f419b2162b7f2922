import type { Policy } from "../../model/policy/schema.js";
import { samePolicy } from "../study/choices.js";
import type { ComparedPolicy } from "./compared-policy.js";
import { sameOutcome } from "./same-outcome.js";
import { thresholdOf, withThreshold } from "./threshold-sweep.js";
import { type WorkingRules, workingRules } from "./working-rules.js";

/** Warnings about policies whose differences do nothing, as sentences; each pair once. */
export function notices(compared: readonly ComparedPolicy[]): readonly string[] {
  return compared.flatMap((a, at) => compared.slice(at + 1).flatMap((b) => pairNotice(a, b)));
}

function pairNotice(a: ComparedPolicy, b: ComparedPolicy): readonly string[] {
  const names = `“${a.title}” and “${b.title}”`;
  if (samePolicy(a.policy, b.policy)) return [`${names} are the same rules under two names.`];
  const same = sameOutcome(a.result, b.result);
  if (same === "none") return [];
  const why = whySame(a, b, same).join(" ") || "Their rules differ, but not in anything that acts.";
  return same === "all"
    ? [`${names} come to the same in every count. ${why}`]
    : [`${names} expose the same people; only the fate of the requests differs. ${why}`];
}

/** Reasons why two policies come to the same, as far as the rules tell; none where they do not. */
function whySame(a: ComparedPolicy, b: ComparedPolicy, scope: "all" | "people"): string[] {
  const working = ({ policy, result }: ComparedPolicy) =>
    workingRules(policy, scope, result.rows.requested);
  const [x, y] = [working(a), working(b)];
  const reasons = [...idleInOne(x, y), ...idleInOne(y, x)];
  if (samePolicy(x.policy, y.policy)) return reasons;
  const between = thresholdsOf(x.policy, y.policy);
  if (!between) return [];
  const [low, high] = between;
  return [
    ...reasons,
    `Nothing that occurs has a match weight from ${minus(low)} up to ${minus(high)} bits, so moving the threshold between them takes in nobody.`,
  ];
}

const idleInOne = (one: WorkingRules, other: WorkingRules) =>
  one.idle.filter((why) => !other.idle.includes(why));

/** The thresholds of two policies that differ in nothing else, the lower first. */
function thresholdsOf(a: Policy, b: Policy): readonly [number, number] | undefined {
  const [x, y] = [thresholdOf(a), thresholdOf(b)];
  if (x === undefined || y === undefined) return undefined;
  if (!samePolicy(a, withThreshold(a, x)) || !samePolicy(a, withThreshold(b, x))) return undefined;
  return [Math.min(x, y), Math.max(x, y)];
}

const minus = (bits: number) => String(bits).replace("-", "−");
