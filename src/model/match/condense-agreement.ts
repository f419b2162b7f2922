import { log } from "../exact-math/log.js";
import { NAME_LEVELS, type NameAgreement } from "./field-event.js";

/** Rough weights of the parts of the tax file: they only settle which nodes are neighbours. */
const PARTS = [0.15, 0.01, 0.82, 0.02];
/** Names that fewer share than this are alike. */
const RARE = 1e-7;

/**
 * The same agreement on at most `most` nodes, for sums over many tiers: neighbours in commonness (log
 * chance that anybody on the tax file agrees exactly) are merged, each merged node keeping weighted
 * means, so that expected numbers stay exact and only their spread within a node is lost.
 */
export function condenseAgreement(agreement: NameAgreement, most: number): NameAgreement {
  if (agreement.weight.length <= most) return agreement;
  return mergeNodes(agreement, groupsOf(agreement, most));
}

/** The group of each node, numbered from 0 without gaps, and how many groups there are. */
interface Groups {
  readonly of: Uint16Array;
  readonly count: number;
}

function groupsOf({ weight, parts }: NameAgreement, most: number): Groups {
  const commonness = new Float64Array(weight.length);
  let low = Infinity;
  let high = -Infinity;
  for (let node = 0; node < weight.length; node++) {
    let chance = RARE;
    for (let p = 0; p < parts.length; p++) chance += PARTS[p]! * parts[p]![node * NAME_LEVELS]!;
    const value = log(chance);
    commonness[node] = value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const step = (high - low) / most || 1;
  const numbers = new Int32Array(most).fill(-1);
  const of = new Uint16Array(weight.length);
  let count = 0;
  for (let node = 0; node < weight.length; node++) {
    const bin = Math.min(most - 1, Math.floor((commonness[node]! - low) / step));
    if (numbers[bin]! < 0) numbers[bin] = count++;
    of[node] = numbers[bin]!;
  }
  return { of, count };
}

function mergeNodes(agreement: NameAgreement, { of, count }: Groups): NameAgreement {
  const { weight, self, parts, mean, most } = agreement;
  const total = new Float64Array(count);
  for (let node = 0; node < of.length; node++) total[of[node]!]! += weight[node]!;
  const merged = (values: ArrayLike<number>, width: number): Float64Array => {
    const sums = new Float64Array(count * width);
    for (let at = 0; at < of.length * width; at++) {
      const node = Math.floor(at / width);
      const group = of[node]!;
      const share = total[group]! > 0 ? weight[node]! / total[group]! : 0;
      sums[group * width + (at % width)]! += share * values[at]!;
    }
    return sums;
  };
  return {
    weight: Array.from(total),
    self: Array.from(merged(self, 1)),
    parts: parts.map((part) => merged(part, NAME_LEVELS)),
    mean,
    most,
  };
}
