import { rareName } from "../../names/name-picker.js";
import type { RankedNames } from "../../names/vocabulary.js";

/** A name and the share of people, among those who draw on its list, who bear it. */
export interface WeightedName {
  readonly name: string;
  readonly share: number;
}

/**
 * A vocabulary with every spelling once, most common first; shares sum to 1. Ranks past the listed
 * names count, too, under the rare names that people of those ranks bear.
 */
export function weightedNames(ranked: RankedNames): readonly WeightedName[] {
  let known = lists.get(ranked);
  if (!known) {
    known = gather(ranked);
    lists.set(ranked, known);
  }
  return known;
}

// Lists are long, and several measurements need each.
const lists = new WeakMap<RankedNames, readonly WeightedName[]>();

function gather({ names, frequency }: RankedNames): readonly WeightedName[] {
  const shares = new Map<string, number>();
  let sum = 0;
  for (let rank = 0; rank < frequency.length; rank++) {
    const name = names[rank] ?? rareName(names, rank);
    shares.set(name, (shares.get(name) ?? 0) + frequency[rank]!);
    sum += frequency[rank]!;
  }
  return [...shares]
    .map(([name, share]) => ({ name, share: share / sum }))
    .sort((a, b) => b.share - a.share);
}
