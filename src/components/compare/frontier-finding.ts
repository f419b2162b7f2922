import { NOTHING, roughly } from "../numbers.js";
import type { FrontierPoint } from "./frontier/points.js";

/** Below this many people found, a ratio would say more about rounding than about a policy. */
const ENOUGH = 1;

/** Title over the frontier: where most people are exposed by mistake for each one found. */
export function frontierFinding(points: readonly FrontierPoint[]): string {
  const [worst] = points
    .filter(({ found }) => found >= ENOUGH)
    .map((point) => ({ ...point, ratio: point.mistaken / point.found }))
    .sort((a, b) => b.ratio - a.ratio);
  if (!worst) return "No policy here finds anybody";
  if (worst.mistaken < NOTHING) return "No policy here exposes anybody by mistake";
  if (worst.ratio >= 1) {
    return `${worst.title} exposes ${worst.ratio < 9.5 ? Math.round(worst.ratio) : roughly(worst.ratio)} people by mistake for each person it finds`;
  }
  return `At worst, under ${lower(worst.title)}, there is one mistake for each ${roughly(1 / worst.ratio)} people found`;
}

const lower = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
