import type { NameNodes } from "../population/names.js";
import type { NameEvent } from "./field-event.js";

/**
 * Quadrature over requested names: every pair of a surname node and a given-name node, with the
 * chance that a pool member agrees at each pair of name levels. Level pairs are numbered
 * `surname level * givenLevels + given level`; row `n` of a table starts at `n * levelPairs`.
 */
export interface NamePairs {
  readonly length: number;
  readonly levelPairs: number;
  readonly weight: Float64Array;
  readonly hispanic: Float64Array;
  readonly other: Float64Array;
  /** Means and largest values over the pairs, one per level pair. */
  readonly meanHispanic: Float64Array;
  readonly meanOther: Float64Array;
  readonly maxHispanic: Float64Array;
  readonly maxOther: Float64Array;
}

interface NameSide {
  readonly weight: readonly number[];
  readonly hispanic: readonly (readonly number[])[];
  readonly other: readonly (readonly number[])[];
}

/** A field the rule does not compare: one node, one level, everybody agrees. */
const FREE: NameSide = { weight: [1], hispanic: [[1]], other: [[1]] };

/** One name field as a rule sees it, or `FREE` when the rule does not compare it. */
export function nameSide(
  compared: boolean,
  event: NameEvent | undefined,
  nodes: NameNodes,
): NameSide {
  return compared && event !== undefined
    ? { weight: nodes.weight, hispanic: event.hispanic, other: event.other }
    : FREE;
}

/** All pairs of surname and given-name nodes under one pair of agency events. */
export function namePairs(surname: NameSide, given: NameSide): NamePairs {
  const levelPairs = surname.hispanic[0]!.length * given.hispanic[0]!.length;
  const length = surname.weight.length * given.weight.length;
  const weight = new Float64Array(length);
  const hispanic = new Float64Array(length * levelPairs);
  const other = new Float64Array(length * levelPairs);
  const mean = (): Float64Array => new Float64Array(levelPairs);
  const [meanHispanic, meanOther, maxHispanic, maxOther] = [mean(), mean(), mean(), mean()];
  let at = 0;
  for (let s = 0; s < surname.weight.length; s++) {
    for (let g = 0; g < given.weight.length; g++, at++) {
      const w = surname.weight[s]! * given.weight[g]!;
      weight[at] = w;
      let pair = 0;
      for (let sl = 0; sl < surname.hispanic[s]!.length; sl++) {
        for (let gl = 0; gl < given.hispanic[g]!.length; gl++, pair++) {
          const h = surname.hispanic[s]![sl]! * given.hispanic[g]![gl]!;
          const o = surname.other[s]![sl]! * given.other[g]![gl]!;
          hispanic[at * levelPairs + pair] = h;
          other[at * levelPairs + pair] = o;
          meanHispanic[pair]! += w * h;
          meanOther[pair]! += w * o;
          if (h > maxHispanic[pair]!) maxHispanic[pair] = h;
          if (o > maxOther[pair]!) maxOther[pair] = o;
        }
      }
    }
  }
  const tables = { weight, hispanic, other, meanHispanic, meanOther, maxHispanic, maxOther };
  return { length, levelPairs, ...tables };
}
