import type { ChartFrame } from "../frame.js";
import type { Compared } from "./compared-policy.js";
import type { DifferenceIntervals } from "./differences.js";

/** A chart of the comparison in its frame. */
export interface View {
  readonly element: HTMLElement | ChartFrame;
  /** Shows a comparison, with intervals of its differences where they have been drawn. */
  update(compared: Compared, intervals?: DifferenceIntervals): void;
}
