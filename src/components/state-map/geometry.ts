/** One state on the map; all lengths in px of a map 975 px wide. */
export interface StateShape {
  readonly code: string;
  readonly name: string;
  /** Everyone who lives there (2020 census). */
  readonly residents: number;
  readonly path: string;
  /** Middle of its largest part. */
  readonly centre: readonly [number, number];
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number];
  readonly area: number;
}

export interface StatesGeometry {
  readonly width: number;
  readonly height: number;
  /** The lines between states, each once. */
  readonly borders: string;
  readonly states: readonly StateShape[];
}
