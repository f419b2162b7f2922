import { dotKey, type Key } from "../uncertainty/dot-key.js";
import type { DotKind } from "./dot-drawing.js";

const KEY: readonly (readonly [DotKind, string])[] = [
  ["fitted", "fitted to the record"],
  ["tested", "left to test the model"],
  ["given", "put in, or follows from the fit"],
];

/** The key of the marks, on as many lines as it takes. */
export const recordKey = (width: number): Key<DotKind> => dotKey(KEY, width);
