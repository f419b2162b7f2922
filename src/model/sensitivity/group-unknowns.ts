import type { Group } from "./saltelli-points.js";
import type { Swing } from "./tornado.js";

/** Unknowns that are told apart one by one; each costs as many runs as there are rows. */
export const SINGLES = 8;

/** Id of the group of all others. */
export const OTHERS = "others";

/**
 * Groups for the indices: each of the unknowns that move a number most by themselves, and all others
 * together. About a hundred single ones would take ten times the runs and leave indices too small to
 * tell apart.
 */
export function groupUnknowns(swings: readonly Swing[]): readonly Group[] {
  const singles = swings.slice(0, SINGLES).map(({ id }) => ({ id, members: [id] }));
  const rest = swings.slice(SINGLES).map(({ id }) => id);
  return rest.length > 0 ? [...singles, { id: OTHERS, members: rest }] : singles;
}
