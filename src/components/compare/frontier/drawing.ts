import type { ChartText } from "../../linkage/chart-text.js";
import type { Part } from "../../svg/parts.js";
import type { Standing } from "./points.js";

export type Corner = readonly [x: number, y: number];

export interface Line {
  readonly id: string;
  readonly from: Corner;
  readonly to: Corner;
}

/** Policies and a curve of thresholds between people found and people exposed by mistake, in px. */
export interface FrontierDrawing {
  readonly width: number;
  readonly height: number;
  readonly grid: readonly Line[];
  readonly curve: readonly Corner[];
  readonly dots: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly standing: Standing;
  }[];
  /** Lines from points to labels that stand off. */
  readonly leaders: readonly Line[];
  readonly texts: readonly ChartText[];
  readonly parts: readonly Part[];
}
