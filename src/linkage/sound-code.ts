import { doubleMetaphone } from "double-metaphone";
import { foldBasic } from "./fold.js";

/**
 * How a name sounds: double metaphone's first code, after letters that Spanish speakers pronounce
 * alike are written alike (Jimenez, Gimenez and Ximenez; Chavez and Chaves; Herrera and Errera).
 * Empty for text without a sound. Capitals and accents make no difference.
 */
export function soundCode(name: string): string {
  const known = codes.get(name);
  if (known !== undefined) return known;
  const code = doubleMetaphone(spanishSounds(foldBasic(name)))[0];
  // Names repeat: most calls are for a few thousand of them. The bound keeps memory flat.
  if (codes.size >= MOST_KEPT) codes.clear();
  codes.set(name, code);
  return code;
}

const MOST_KEPT = 200_000;
const codes = new Map<string, string>();

/** A folded name with one spelling for each group of letters that sound alike in Spanish. */
export function spanishSounds(name: string): string {
  let sounds = "";
  for (let i = name.startsWith("H") ? 1 : 0; i < name.length; i++) {
    const letter = name.charAt(i);
    const next = name.charAt(i + 1);
    if (letter === "L" && next === "L") {
      sounds += "Y";
      i++;
    } else if (letter === "Q" && next === "U" && isSoft(name.charAt(i + 2))) {
      sounds += "K";
      i++;
    } else if (letter === "C" && isSoft(next)) sounds += "S";
    else if (letter === "G" && isSoft(next)) sounds += "H";
    else sounds += SAME_SOUND[letter] ?? letter;
  }
  return sounds;
}

const SAME_SOUND: Readonly<Record<string, string>> = { V: "B", Z: "S", J: "H", X: "H" };

function isSoft(vowel: string): boolean {
  return vowel === "E" || vowel === "I";
}
