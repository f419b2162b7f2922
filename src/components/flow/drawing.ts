import type { Word } from "../text-width.js";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box of the flow, with what a pointer or a screen reader is told about it. */
export interface DrawnBox extends Rect {
  readonly id: string;
  readonly colour: string;
  readonly name: string;
  readonly detail: string;
}

export interface DrawnPath {
  readonly id: string;
  readonly path: string;
  readonly colour: string;
}

/** A wedge: its ground and its two edges. */
export interface DrawnLens {
  readonly id: string;
  readonly ground: string;
  readonly edges: string;
  /** The frame around the enlarged part. */
  readonly frame: Rect;
  readonly filled: boolean;
}

/** Lines of text in a box that nothing else may touch. */
export interface DrawnText extends Rect {
  readonly id: string;
  readonly kind: "title" | "amount" | "label" | "lens" | "empty";
  readonly lines: readonly (readonly Word[])[];
  readonly size: number;
  readonly leading: number;
  readonly anchor: "start" | "middle" | "end";
  readonly faint: boolean;
  /** Colour key before the first line, where a label cannot lie beside its box. */
  readonly swatch?: string;
}

/** Everything a flow diagram draws, in px. */
export interface FlowDrawing {
  readonly width: number;
  readonly height: number;
  /** Pale enough for text to read on it. */
  readonly ribbonOpacity: number;
  readonly boxes: readonly DrawnBox[];
  readonly ribbons: readonly DrawnPath[];
  readonly lenses: readonly DrawnLens[];
  readonly leaders: readonly DrawnPath[];
  readonly texts: readonly DrawnText[];
  /** Dashed frames of empty stages. */
  readonly blanks: readonly (Rect & { readonly id: string })[];
}
