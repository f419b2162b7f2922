import type { ChartText } from "../linkage/chart-text.js";
import type { Part } from "../svg/parts.js";
import type { Tick } from "../svg/ticks.js";

/** `agrees` a disc, `nothing` a hollow one, `fails` a diamond. */
export type MarkKind = "agrees" | "nothing" | "fails";

/** The chart of all numbers, laid out in px. */
export interface DistanceDrawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ChartText[];
  /** Vertical lines of the scales; strong ones are the limits. */
  readonly ticks: readonly Tick[];
  readonly marks: readonly {
    readonly id: string;
    readonly kind: MarkKind;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
  }[];
  /** What can be pointed at or reached by keyboard, with its words. */
  readonly parts: readonly Part[];
}

/** A drawing that grows, run by run. */
export type GrowingDistances = {
  readonly [Part in "texts" | "ticks" | "marks" | "parts"]: DistanceDrawing[Part][number][];
};
