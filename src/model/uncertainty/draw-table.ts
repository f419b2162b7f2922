import { MEASURES } from "./measures.js";

/** What all draws of a question say. */
export interface DrawTable {
  /** Ids of the policies, in the order of the question. */
  readonly policies: readonly string[];
  readonly draws: number;
  /** Draws x policies x `MEASURES`, the last varying fastest. */
  readonly values: Float64Array;
}

/**
 * One measure of one policy in every draw. Throws a RangeError for a policy or measure the table
 * does not have.
 */
export function drawnValues(
  { policies, draws, values }: DrawTable,
  policy: string,
  measure: string,
): Float64Array {
  const row = policies.indexOf(policy);
  const column = MEASURES.findIndex(({ id }) => id === measure);
  if (row < 0) throw new RangeError(`These draws are of ${policies.join(", ")}, not ${policy}.`);
  if (column < 0) throw new RangeError(`There is no measure called "${measure}".`);
  const first = row * MEASURES.length + column;
  const step = policies.length * MEASURES.length;
  return Float64Array.from({ length: draws }, (_, draw) => values[draw * step + first]!);
}
