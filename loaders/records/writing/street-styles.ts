import { properCase } from "./proper-case.js";
import { fullDirection, fullSuffix, streetInFull } from "./street-words.js";

/** One street in the ways people write it. */
export interface StreetStyles {
  /** `NE MAPLE ST` as it is. */
  readonly plain: string;
  /** `Ne Maple St` but for directions: `NE Maple St`. */
  readonly small: string;
  /** `NE. MAPLE ST.` */
  readonly marked: string;
  readonly smallMarked: string;
  readonly lower: string;
  /** `NORTHEAST MAPLE STREET`; the same as `plain` where nothing is abbreviated. */
  readonly full: string;
  readonly smallFull: string;
}

/** More streets than a large state has; the limit only bounds memory. */
const CACHE_LIMIT = 200_000;
const cache = new Map<string, StreetStyles>();
/** Records come street by street: mostly it is the one before, which needs no looking up. */
let last: StreetStyles | undefined;
const CAPITAL_DIRECTIONS = ["NE", "NW", "SE", "SW"];

/** The styles of a street in plain capitals. */
export function streetStyles(street: string): StreetStyles {
  if (street === last?.plain) return last;
  const known = cache.get(street);
  if (known) {
    last = known;
    return known;
  }
  const marked = withMarks(street);
  const full = streetInFull(street);
  const styles: StreetStyles = {
    plain: street,
    small: smallLetters(street),
    marked,
    smallMarked: smallLetters(marked),
    lower: street.toLowerCase(),
    full,
    smallFull: smallLetters(full),
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(street, styles);
  return styles;
}

function withMarks(street: string): string {
  const words = street.split(" ");
  const last = words.length - 1;
  return words
    .map((word, at) => {
      const short =
        at === 0
          ? fullDirection(word)
          : at === last
            ? (fullSuffix(word) ?? fullDirection(word))
            : "";
      return short && last > 0 ? `${word}.` : word;
    })
    .join(" ");
}

function smallLetters(street: string): string {
  const small = (word: string) =>
    CAPITAL_DIRECTIONS.includes(word.replace(".", "")) ? word : properCase(word);
  return street.split(" ").map(small).join(" ");
}
