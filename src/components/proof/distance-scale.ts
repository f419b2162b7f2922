import type { ProofNumber } from "./proof-page.js";

/** Where distances lie on a strip, px, and how wide a stack of dots is. */
export interface DistanceScale {
  readonly x: (distance: number) => number;
  /** Width of a stack in standard errors, and its room in px. */
  readonly bin: number;
  readonly room: number;
  readonly marks: readonly number[];
}

/** A scale symmetric around 0 that holds the limits and every number. */
export function distanceScale(
  numbers: readonly ProofNumber[],
  limit: number,
  from: number,
  to: number,
): DistanceScale {
  const most = Math.max(limit, ...numbers.map(({ distance }) => Math.abs(distance)));
  const bin = 0.25 * Math.ceil(most / 6);
  const end = most + bin;
  const room = (bin / (2 * end)) * (to - from);
  const step = 2 * Math.ceil(most / 6);
  const marks: number[] = [];
  for (let mark = -step * Math.floor(end / step); mark <= end; mark += step) marks.push(mark);
  return { x: (d) => from + ((d + end) / (2 * end)) * (to - from), bin, room, marks };
}
