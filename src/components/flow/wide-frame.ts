/** Thickness of a box, and space between it and its words, px. */
export const BAR = 10;
export const INSET = 16;
export const LABEL = { size: 13, leading: 16 } as const;
export const SMALL = { size: 11.5, leading: 14 } as const;

/** Measures of the four panels side by side, px. */
export interface Frame {
  readonly panel: number;
  readonly gap: number;
  /** Room for words to the right of the last panel. */
  readonly margin: number;
  readonly top: number;
  readonly size: number;
}

/** Left edge of a stage's panel. */
export const left = (frame: Frame, index: number) => index * (frame.panel + frame.gap);
