import { CONVENTIONS } from "../vocabulary.js";

/** People, or anything that adds up like people, of the parts a tax file is made of. */
export interface FileParts {
  readonly hispanic: number;
  readonly other: number;
  /** The drawn population's own with Spanish names, and with any others. */
  readonly spanish: number;
  readonly foreign: number;
}

const SPANISH = CONVENTIONS.indexOf("spanish");

/** The drawn population's own people, by naming convention, as the two sums of `FileParts`. */
export function ownSums(own: readonly number[]): Pick<FileParts, "spanish" | "foreign"> {
  const all = own.reduce((a, b) => a + b, 0);
  return { spanish: own[SPANISH]!, foreign: all - own[SPANISH]! };
}

/**
 * The parts as rows of one naming convention see them, in the order of NAME_PARTS: nobody is left
 * out. The drawn population's own people of other conventions are strangers like others, those with
 * Spanish names like the Hispanic part. `community`: share of the other part whose surnames are of
 * the convention; `mine`: the drawn population's own of the convention.
 */
export function seenParts(
  convention: number,
  community: number,
  { hispanic, other, spanish, foreign }: FileParts,
  mine: number,
): readonly [number, number, number, number] {
  const rest = other * (1 - community);
  return convention === SPANISH
    ? [hispanic, other * community, rest + foreign, mine]
    : [hispanic + spanish, other * community, rest + Math.max(0, foreign - mine), mine];
}
