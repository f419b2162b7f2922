/**
 * Where in a word a rule may apply. `middle` touches neither end of the word; `lone` touches no
 * vowel either, so that one vowel is not mistaken for a part of two.
 */
export type WordPart = "start" | "middle" | "lone" | "end" | "anywhere";

/** Letters that may come to be written as other letters. */
export interface SpellingRule {
  readonly from: string;
  readonly to: string;
  readonly part: WordPart;
  /** How likely beside the other rules that could apply. */
  readonly weight: number;
  /** Doubles a consonant, as is done after a vowel only, and at the end or before another one. */
  readonly doubles: boolean;
}

/** Rules by their first letter, longest `from` first. */
export type RuleBook = ReadonlyMap<string, readonly SpellingRule[]>;

/**
 * Reads rules in a compact notation, separated by spaces: `V>B` anywhere, `^H>` at the start of a
 * word, `~Z>S` in its middle, `=E>I` there between consonants, `EZ$>ES` at its end, `V<>B` both ways
 * round, `CE>SE*3` three times as likely as a rule without a weight. Several texts make one book.
 * Throws on a malformed rule, which is a mistake in the program, not in its input.
 */
export function ruleBook(...texts: readonly string[]): RuleBook {
  const book = new Map<string, SpellingRule[]>();
  for (const rule of texts.flatMap((text) => text.trim().split(/\s+/).flatMap(readRule))) {
    const first = rule.from.charAt(0);
    const list = book.get(first);
    if (list) list.push(rule);
    else book.set(first, [rule]);
  }
  for (const list of book.values()) list.sort((a, b) => b.from.length - a.from.length);
  return book;
}

const RULE = /^([\^~=]?)([A-ZÑÇ]+)(\$?)(<?)>([A-Z0-9]*)(?:\*(\d+))?$/;

const PARTS: Readonly<Record<string, WordPart>> = {
  "": "anywhere",
  "^": "start",
  "~": "middle",
  "=": "lone",
};

/** Whether a letter is one of A, E, I, O, U and Y; not so for "". */
export function isVowel(letter: string): boolean {
  return letter !== "" && "AEIOUY".includes(letter);
}

function readRule(text: string): SpellingRule[] {
  const [, opening = "", from = "", end = "", both = "", to = "", weight = "1"] =
    RULE.exec(text) ?? [];
  if (from === "" || from === to || (opening !== "" && end !== "")) {
    throw new Error(`"${text}" is not a spelling rule.`);
  }
  const part = end === "$" ? "end" : PARTS[opening]!;
  const rule = (a: string, b: string): SpellingRule => {
    return { from: a, to: b, part, weight: Number(weight), doubles: b === a + a && !isVowel(a) };
  };
  return both === "" ? [rule(from, to)] : [rule(from, to), rule(to, from)];
}
