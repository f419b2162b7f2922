import { CONVENTIONS } from "../vocabulary.js";
import { NAME_PARTS } from "./field-event.js";

/** People, or anything that adds up like people, of the parts a tax file is made of. */
export interface FileParts<Of = number> {
  readonly hispanic: Of;
  readonly other: Of;
  /** The drawn population's own with Spanish names, and with any others. */
  readonly spanish: Of;
  readonly foreign: Of;
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
 * the convention; `mine`: the drawn population's own of the convention; `together`: what each part is
 * multiplied by where conventions are mixed (`LevelTables.mixed`).
 */
export function seenParts(
  convention: number,
  community: number,
  { hispanic, other, spanish, foreign }: FileParts,
  mine: number,
  together?: readonly number[],
): readonly number[] {
  const parts = {
    hispanic: [hispanic],
    other: [other],
    spanish: [spanish],
    foreign: [foreign],
  };
  return seenMasses(convention, community, parts, [mine], together).map(([people]) => people!);
}

/** The same of anything that comes as lists of equal length, entry by entry. */
export function seenMasses(
  convention: number,
  community: number,
  { hispanic, other, spanish, foreign }: FileParts<ArrayLike<number>>,
  mine: ArrayLike<number>,
  together?: readonly number[],
): readonly Float64Array[] {
  const isSpanish = convention === SPANISH;
  const parts = NAME_PARTS.map(() => new Float64Array(mine.length));
  const [likeHispanic, inCommunity, rest, own] = parts as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let at = 0; at < mine.length; at++) {
    const others = foreign[at]!;
    likeHispanic[at] = isSpanish ? hispanic[at]! : hispanic[at]! + spanish[at]!;
    inCommunity[at] = other[at]! * community;
    rest[at] =
      other[at]! * (1 - community) + (isSpanish ? others : Math.max(0, others - mine[at]!));
    own[at] = mine[at]!;
  }
  together?.forEach((factor, part) => {
    const mass = parts[part]!;
    for (let at = 0; at < mass.length; at++) mass[at]! *= factor;
  });
  return parts;
}
