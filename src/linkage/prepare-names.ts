import type { Normalization } from "../model/vocabulary.js";
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
    return { text: sorted, names, codes: names.map(soundCode) };
  }
  const whole = normalization === "basic" ? foldBasic(text) : text;
  return whole === "" ? NO_SURNAME : { text: whole, names: [whole], codes: [soundCode(whole)] };
}

const NO_SURNAME: PreparedSurname = { text: "", names: [], codes: [] };

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
    return { text: name, code: soundCode(name), roots: nicknameRoots(name, nicknames) };
  }
  const name = normalization === "basic" ? foldBasic(given) : given;
  return { text: name, code: soundCode(name), roots: [] };
}

function firstWord(text: string): string {
  const space = text.indexOf(" ");
  return space < 0 ? text : text.slice(0, space);
}
