import type { ChartText } from "../linkage/chart-text.js";
import type { Part } from "../svg/parts.js";
import type { Tick } from "../svg/ticks.js";

/**
 * How a dot looks: `fitted` a hollow square, `tested` a full disc, `given` a hollow disc. Differences
 * are `more`, a full disc, or `fewer`, a hollow one.
 */
export type DotKind = "fitted" | "tested" | "given" | "people" | "more" | "fewer";

/** A chart of dots with ranges, laid out in px. */
export interface DotDrawing {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly ChartText[];
  /** Vertical lines of a scale; strong ones are what others are compared with. */
  readonly ticks: readonly Tick[];
  /** Broad faint bars: where a number on record can have been. */
  readonly bands: readonly Span[];
  /** Ranges over the draws. */
  readonly spans: readonly (Span & { readonly kind: DotKind })[];
  readonly dots: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly kind: DotKind;
  }[];
  /** What can be pointed at or reached by keyboard, with its words. */
  readonly parts: readonly Part[];
}

interface Span {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly y: number;
}
