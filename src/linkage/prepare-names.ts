import type { Normalization } from "../model/vocabulary.js";
import { byteString } from "./byte-string.js";
import { foldBasic, foldStandard } from "./fold.js";
import { type NicknameTable, nicknameRoots } from "./nickname-table.js";
import type { PreparedGiven, PreparedSurname } from "./prepared-record.js";
import { soundCode } from "./sound-code.js";
import { surnameWords } from "./surname-words.js";

/** A surname field made ready: as one string, or under standard normalization as its surnames. */
export function prepareSurname(text: string, normalization: Normalization): PreparedSurname {
  if (normalization === "standard") {
    const names = surnameWords(text);
    const sorted = names.length > 1 ? names.toSorted().join(" ") : (names[0] ?? "");
    return { text: sorted, names, bytes: names.map(byteString), codes: names.map(soundCode) };
  }
  const whole = normalization === "basic" ? foldBasic(text) : text;
  if (whole === "") return NO_SURNAME;
  return { text: whole, names: [whole], bytes: [byteString(whole)], codes: [soundCode(whole)] };
}

const NO_SURNAME: PreparedSurname = { text: "", names: [], bytes: [], codes: [] };

/**
 * Given names made ready. Under standard normalization only the first word counts, whichever of the
 * two fields it stands in; otherwise the first field counts as it is.
 */
export function prepareGiven(
  given: string,
  middle: string,
  normalization: Normalization,
  nicknames: NicknameTable,
): PreparedGiven {
  if (normalization === "standard") {
    const name = firstWord(foldStandard(given)) || firstWord(foldStandard(middle));
    return withSound(name, nicknameRoots(name, nicknames));
  }
  return withSound(normalization === "basic" ? foldBasic(given) : given, []);
}

function withSound(text: string, roots: readonly string[]): PreparedGiven {
  return { text, bytes: byteString(text), code: soundCode(text), roots };
}

function firstWord(text: string): string {
  const space = text.indexOf(" ");
  return space < 0 ? text : text.slice(0, space);
}
