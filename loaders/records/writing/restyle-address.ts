import type { FieldRandom } from "./field-random.js";
import { properCase } from "./proper-case.js";
import { fullDirection, fullSuffix, streetInFull } from "./street-words.js";
import type { TrueAddress } from "./true-address.js";
import type { WrittenAddress } from "./write-address.js";

/** Share of restyled addresses in which only capitals and punctuation differ. */
const CASE_ONLY = 0.45;
/** What stands before a flat's number elsewhere than in the usual style. */
const UNIT_WORDS = ["UNIT ", "#", "APARTMENT ", "# ", "NO. "];

/**
 * An address in another style. Of a hundred, 45 differ from the usual style in capitals and
 * punctuation only, so that folding these brings them back; the others have the street's words in
 * full, another word for the unit, or both. Streets without an abbreviation, in a house without
 * units, can only differ in capitals and punctuation.
 */
export function restyleAddress(address: TrueAddress, random: FieldRandom): WrittenAddress {
  const { number, street, unit } = address;
  const style = random.draw("style");
  const full = streetInFull(street);
  if (random.draw("choice") < CASE_ONLY || (full === street && unit === "")) {
    return inOtherCase(address, style);
  }
  // With both to change: the street alone, the unit alone and both together are as likely.
  const which = unit === "" ? 0 : full === street ? 1 : Math.floor(random.draw("place") * 3);
  const unitWord = which === 0 ? "APT " : unitWordAt(random.draw("letter"));
  const line = `${number} ${which === 1 ? street : full}`;
  const text = unit === "" ? line : `${line} ${unitWord}${unit}`;
  return style < 0.5 ? cased(text, address) : capitals(text, address);
}

/** Three in four with small letters, the rest in capitals with punctuation. */
function inOtherCase(address: TrueAddress, style: number): WrittenAddress {
  const plain = lineOf(address, "");
  const punctuated = lineOf(address, ".");
  if (style < 0.25) return cased(plain, address);
  if (style < 0.5) return cased(punctuated, address);
  if (style < 0.75 && punctuated !== plain) return capitals(punctuated, address);
  return { address: plain.toLowerCase(), city: address.city.toLowerCase(), zip: address.zip };
}

/** The usual line with `mark` after each abbreviation, and then a comma before the unit. */
function lineOf({ number, street, unit }: TrueAddress, mark: string): string {
  const words = street.split(" ");
  const marked = words.map((word, i) =>
    isAbbreviated(word, i, words.length) ? word + mark : word,
  );
  const line = `${number} ${marked.join(" ")}`;
  if (unit === "") return line;
  return `${line}${mark === "" ? "" : ","} APT${mark} ${unit}`;
}

function isAbbreviated(word: string, at: number, words: number): boolean {
  if (words === 1) return false;
  if (at === 0) return fullDirection(word) !== undefined;
  return at === words - 1 && (fullSuffix(word) ?? fullDirection(word)) !== undefined;
}

function capitals(text: string, { city, zip }: TrueAddress): WrittenAddress {
  return { address: text, city, zip };
}

/** Small letters, but for directions such as NW and flats such as 4B. */
function cased(text: string, { city, zip }: TrueAddress): WrittenAddress {
  const words = text.split(" ").map((word) => {
    if (DIRECTION_PAIR.has(word)) return word;
    return /^#?\d+[A-Z]$/.test(word) ? word : properCase(word);
  });
  return { address: words.join(" "), city: properCase(city), zip };
}

const DIRECTION_PAIR = new Set(["NE", "NW", "SE", "SW"]);

function unitWordAt(letter: number): string {
  return UNIT_WORDS[Math.floor(letter * UNIT_WORDS.length)]!;
}
