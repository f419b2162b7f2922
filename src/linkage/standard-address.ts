import { foldStandard } from "./fold.js";
import { abbreviate, BEFORE_BARE_UNIT, UNIT_KINDS, UNIT_WORDS } from "./street-words.js";

/** A street line in parts, in capitals and postal abbreviations; a part is empty if absent. */
export interface StreetLine {
  readonly number: string;
  /** Street with directions, without number and unit. A post office box is a street of its own. */
  readonly street: string;
  readonly unit: string;
}

/** Takes a street line apart: `45 North First Street, Apt. #2-B` is 45, N 1ST ST and 2B. */
export function standardAddress(line: string): StreetLine {
  const folded = foldStandard(line.includes("#") ? line.replaceAll("#", " APT ") : line);
  const words = folded === "" ? [] : folded.split(" ");
  const box = words.indexOf("BOX");
  if (box >= 0 && box <= 2 && isBoxStart(words.slice(0, box).join(""))) {
    return { number: "", street: `PO BOX ${unitName(words.slice(box + 1))}`.trim(), unit: "" };
  }
  const first = words[0];
  const numbered = first !== undefined && words.length > 1 && isDigit(first.charCodeAt(0));
  const start = numbered ? 1 : 0;
  const unitAt = unitStart(words, start);
  return {
    number: numbered ? first : "",
    street: words.slice(start, unitAt).map(abbreviate).join(" "),
    unit: unitName(words.slice(unitAt)),
  };
}

function isBoxStart(words: string): boolean {
  return words === "" || words === "PO" || words === "POST" || words === "POSTOFFICE";
}

/** Where the unit begins in `words`, whose street begins at `start`; the end if there is none. */
function unitStart(words: readonly string[], start: number): number {
  for (let i = start + 1; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (UNIT_WORDS.has(word) && (next === undefined || isUnitName(next))) return i;
    if (!UNIT_KINDS.has(word)) continue;
    if (next !== undefined && isUnitName(next)) return i;
    // The 2nd floor.
    if (next === undefined && i > start + 1 && hasDigit(abbreviate(words[i - 1]!))) return i - 1;
  }
  const last = words.length - 1;
  const bare =
    last > start + 1 &&
    hasDigit(words[last]!) &&
    BEFORE_BARE_UNIT.has(abbreviate(words[last - 1]!));
  return bare ? last : words.length;
}

function unitName(words: readonly string[]): string {
  return words
    .filter((word) => !UNIT_WORDS.has(word))
    .map((word) => UNIT_KINDS.get(word) ?? abbreviate(word))
    .join("");
}

/** A unit's name has a digit or is one letter; another unit word may come first. */
function isUnitName(word: string): boolean {
  return word.length === 1 || hasDigit(word) || UNIT_WORDS.has(word) || UNIT_KINDS.has(word);
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (isDigit(word.charCodeAt(i))) return true;
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
