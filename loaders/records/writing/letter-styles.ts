import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import { plainCapitals } from "./plain-capitals.js";
import { properCase } from "./proper-case.js";
import { withAccents } from "./with-accents.js";

/** One name or surname in the letters a file might use. */
export interface LetterStyles {
  /** The usual style: `DE LA PENA`. */
  readonly plain: string;
  /** `de la Pena`. */
  readonly small: string;
  /** `de la Peña`. */
  readonly accented: string;
  /** `DE LA PEÑA`. */
  readonly accentedCapitals: string;
}

/** More names than any state's vocabulary needs; the limit only bounds memory. */
const CACHE_LIMIT = 200_000;
const caches = new Map(CONVENTIONS.map((name) => [name, new Map<string, LetterStyles>()]));

/** A name's letter styles. Accents are those of the vocabulary, or put back where they are known. */
export function letterStyles(name: string, convention: Convention): LetterStyles {
  const cache = caches.get(convention)!;
  const known = cache.get(name);
  if (known) return known;
  const plain = plainCapitals(name);
  const marked = withAccents(name, convention);
  const styles: LetterStyles = {
    plain,
    small: properCase(plain),
    accented: properCase(marked),
    accentedCapitals: marked.toUpperCase(),
  };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(name, styles);
  return styles;
}
