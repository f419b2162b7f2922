/** A number in a year, with the range that draws give it, if there are any. */
export interface YearPoint {
  readonly year: number;
  readonly value: number;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
}

/** One line over the years with its own title and scale. */
export interface YearPanel {
  readonly id: string;
  readonly title: string;
  readonly points: readonly YearPoint[];
  /** Ends of the scale; panels that are to be compared share them. */
  readonly least: number;
  readonly most: number;
  /** A level the line is held against, such as the path without sharing. */
  readonly reference?: { readonly value: number; readonly label: string } | undefined;
  /** A number as it is written on the scale and at the line's end. */
  readonly short: (value: number) => string;
  /** The same in words, for the tip, with its range. */
  readonly long: (point: YearPoint) => string;
}
