import anyAscii from "any-ascii";

/** A name with the odd letter of another script (`ε` in Akan names) replaced by a Latin one. */
export function latinLetters(name: string): string {
  return name.replace(/[^\p{Script=Latin}\p{M}'’. -]/gu, (letter) => anyAscii(letter));
}

/** A name in Latin letters with a capital first letter: `刘洋` gives `Liuyang`. */
export function romanise(name: string): string {
  return capitalise(
    anyAscii(name)
      .replace(/[^A-Za-z]/g, "")
      .toLowerCase(),
  );
}

const CONSONANT = /[b-df-hj-np-tv-z]/;
const LONG_VOWELS: Readonly<Record<string, string>> = { y: "i", w: "u" };
const DIGRAPHS = ["kh", "sh", "th", "dh", "gh", "zh", "ch"];

/**
 * An Arabic or Persian name in Latin letters. The script leaves short vowels out, so they are put
 * back by rule: `y` and `w` after a consonant become `i` and `u`, and `a` parts other consonants
 * (`mhmd` gives `Mahamad`). The spelling is no one's in particular; which names are equal is kept.
 */
export function romaniseAbjad(name: string): string {
  const letters = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  const sounds: string[] = [];
  for (let i = 0; i < letters.length; ) {
    const length = DIGRAPHS.includes(letters.slice(i, i + 2)) ? 2 : 1;
    sounds.push(letters.slice(i, i + length));
    i += length;
  }
  let spelled = "";
  let afterConsonant = false;
  for (const sound of sounds) {
    const vowel: string | undefined = afterConsonant ? LONG_VOWELS[sound] : undefined;
    const consonant: boolean = vowel === undefined && CONSONANT.test(sound.charAt(0));
    spelled += vowel ?? (afterConsonant && consonant ? `a${sound}` : sound);
    afterConsonant = consonant;
  }
  return capitalise(spelled);
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
