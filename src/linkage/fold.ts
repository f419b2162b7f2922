/**
 * Text in capitals without accents and tildes (Ñ becomes N); every run of punctuation, hyphens and
 * spaces becomes one space, none at the ends. Letters of other scripts stay. Folding twice changes
 * nothing.
 */
export function foldBasic(text: string): string {
  return isPlain(text) ? text : foldCharacters(text, false);
}

/** The same with apostrophes removed rather than spaced: O'Neil becomes ONEIL. */
export function foldStandard(text: string): string {
  return isPlain(text) ? text : foldCharacters(text, true);
}

/** Whether a text has nothing to fold: capitals and digits with single spaces between. */
function isPlain(text: string): boolean {
  let afterSpace = true;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isCapital(unit) || isDigit(unit)) afterSpace = false;
    else if (unit === SPACE && !afterSpace) afterSpace = true;
    else return false;
  }
  return !afterSpace || text.length === 0;
}

function foldCharacters(text: string, joinApostrophes: boolean): string {
  const plain = isAscii(text) ? text : withoutMarks(text);
  let folded = "";
  let gap = false;
  for (let i = 0; i < plain.length; i++) {
    const unit = plain.charCodeAt(i);
    const capital = unit >= 97 && unit <= 122 ? unit - 32 : unit;
    if (isCapital(capital) || isDigit(capital) || capital >= 128) {
      if (gap && folded !== "") folded += " ";
      gap = false;
      folded += String.fromCharCode(capital);
    } else if (!joinApostrophes || (unit !== APOSTROPHE && unit !== BACKTICK)) gap = true;
  }
  return folded;
}

const SPACE = 32;
const APOSTROPHE = 39;
const BACKTICK = 96;
const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u02b9\u00b4]/gu;
const MARKS = /\p{M}+/gu;
const NOT_LETTERS = /[^\p{L}\p{N}']/gu;
// Letters that no accent explains, and so do not come apart.
const WHOLE_LETTERS = /[ØÆŒĐÐÞŁĦŦƏ]/gu;
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  Ø: "O",
  Æ: "AE",
  Œ: "OE",
  Đ: "D",
  Ð: "D",
  Þ: "TH",
  Ł: "L",
  Ħ: "H",
  Ŧ: "T",
  Ə: "A",
};

function withoutMarks(text: string): string {
  let plain = "";
  for (const character of text) {
    plain += character.charCodeAt(0) < 128 ? character : plainCharacter(character);
  }
  return plain;
}

const plainCharacters = new Map<string, string>();

/**
 * A character as capitals without marks, which may be none or several; a space if it is neither
 * letter, digit nor apostrophe.
 */
function plainCharacter(character: string): string {
  let plain = plainCharacters.get(character);
  if (plain === undefined) {
    plain = character
      .replace(APOSTROPHES, "'")
      .normalize("NFKD")
      .toUpperCase()
      .normalize("NFKD")
      .replace(MARKS, "")
      .replace(APOSTROPHES, "'")
      .replace(WHOLE_LETTERS, (letter) => PLAIN_LETTERS[letter] ?? letter)
      .replace(NOT_LETTERS, " ");
    plainCharacters.set(character, plain);
  }
  return plain;
}

/** Whether every character is one byte in UTF-8. */
export function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= 128) return false;
  return true;
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
