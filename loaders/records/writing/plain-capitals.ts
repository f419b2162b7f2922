/**
 * The files' usual style: capitals from A to Z, digits and single spaces. Accents go, apostrophes
 * close up (`D'Agostino` is DAGOSTINO), everything else becomes a space. Deliberately not shared
 * with the code that compares names: if one function did both, the comparison could not fail.
 */
export function plainCapitals(name: string): string {
  if (ORDINARY.test(name)) return name.toUpperCase();
  const known = cache.get(name);
  if (known !== undefined) return known;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  const folded = fold(name, "");
  cache.set(name, folded);
  return folded;
}

/** The same, but Ñ and Ç keep their mark, for rules about how a name sounds. */
export function soundedCapitals(name: string): string {
  return fold(name, "ÑÇ");
}

/** Words that only have to be put into capitals, as most are: quicker than looking them up. */
const ORDINARY = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
/** More names than any state's vocabulary needs; the limit only bounds memory. */
const CACHE_LIMIT = 500_000;
const cache = new Map<string, string>();

/** Letters that do not come apart into a letter of A to Z and a mark. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  Æ: "AE",
  Œ: "OE",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  ẞ: "SS",
  Ɔ: "O",
  Ɛ: "E",
  Ŋ: "N",
};
const MARK = /\p{M}/u;
const APOSTROPHES = "'’‘`´ʼ";

function fold(name: string, keep: string): string {
  if (ORDINARY.test(name)) return name.toUpperCase();
  let out = "";
  for (const letter of name.normalize("NFC").toUpperCase()) {
    if (isPlain(letter) || keep.includes(letter)) out += letter;
    else if (APOSTROPHES.includes(letter)) continue;
    else out += WHOLE_LETTERS[letter] ?? withoutMarks(letter);
  }
  return out.replace(/ +/g, " ").trim();
}

function withoutMarks(letter: string): string {
  let out = "";
  for (const part of letter.normalize("NFD")) {
    if (isPlain(part)) out += part;
    else if (!MARK.test(part)) out += " ";
  }
  return out;
}

function isPlain(letter: string): boolean {
  return (letter >= "A" && letter <= "Z") || (letter >= "0" && letter <= "9");
}
