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

/** People of the same parts, per tier and pair of name levels (flat). */
export type FileMasses = { readonly [Part in keyof FileParts]: Float64Array };

/**
 * The parts as rows of one naming convention see them, in the order of NAME_PARTS: nobody is left
 * out. The drawn population's own people of other conventions are strangers like others, those with
 * Spanish names like the Hispanic part. `community`: share of the other part whose surnames are of
 * the convention; `mine`: the drawn population's own of the convention.
 */
export function seenMasses(
  convention: number,
  community: number,
  { hispanic, other, spanish, foreign }: FileMasses,
  mine: Float64Array,
): readonly [Float64Array, Float64Array, Float64Array, Float64Array] {
  const isSpanish = convention === SPANISH;
  const alike = new Float64Array(mine.length);
  const named = new Float64Array(mine.length);
  const rest = new Float64Array(mine.length);
  for (let at = 0; at < mine.length; at++) {
    const others = isSpanish ? foreign[at]! : Math.max(0, foreign[at]! - mine[at]!);
    alike[at] = isSpanish ? hispanic[at]! : hispanic[at]! + spanish[at]!;
    named[at] = other[at]! * community;
    rest[at] = other[at]! * (1 - community) + others;
  }
  return [alike, named, rest, mine];
}

/** The same for one number of people in each part. */
export function seenParts(
  convention: number,
  community: number,
  { hispanic, other, spanish, foreign }: FileParts,
  mine: number,
): readonly [number, number, number, number] {
  const one = (people: number): Float64Array => Float64Array.of(people);
  const file = {
    hispanic: one(hispanic),
    other: one(other),
    spanish: one(spanish),
    foreign: one(foreign),
  };
  const [alike, named, rest] = seenMasses(convention, community, file, one(mine));
  return [alike[0]!, named[0]!, rest[0]!, mine];
}
