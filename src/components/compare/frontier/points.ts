import type { Simulation } from "../../../model/simulation.js";
import { peopleMistaken } from "../../study/headline.js";
import type { SweepPoint } from "../threshold-sweep.js";

/** How a policy takes part: others are measured against it, it is compared, or just shown. */
export type Standing = "reference" | "compared" | "other";

/** A policy between the people it finds and the people it exposes by mistake. */
export interface FrontierPoint {
  readonly id: string;
  readonly title: string;
  readonly found: number;
  readonly mistaken: number;
  readonly standing: Standing;
}

/** One policy at many thresholds. */
export interface FrontierCurve {
  readonly title: string;
  readonly points: readonly SweepPoint[];
}

export interface Frontier {
  readonly points: readonly FrontierPoint[];
  readonly curve: FrontierCurve | undefined;
}

/** A policy's point from what the model says of it. */
export function frontierPoint(
  { id, title }: { readonly id: string; readonly title: string },
  result: Simulation,
  standing: Standing,
): FrontierPoint {
  return { id, title, found: result.people.subject, mistaken: peopleMistaken(result), standing };
}
