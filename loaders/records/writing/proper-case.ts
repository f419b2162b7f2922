/** Words of a surname that keep a small letter. */
const SMALL = new Set(["de", "del", "la", "las", "los", "da", "das", "do", "dos", "y", "e"]);

/**
 * A name with capital first letters, whatever its capitals were: `de la Cruz`, `Smith-Jones`,
 * `D'Agostino`. Particles keep a small letter where another word follows.
 */
export function properCase(name: string): string {
  const words = name.toLowerCase().split(" ");
  return words
    .map((word, i) => (SMALL.has(word) && i < words.length - 1 ? word : capitalised(word)))
    .join(" ");
}

/** A capital at the start and after a hyphen or an apostrophe that follows one letter. */
function capitalised(word: string): string {
  let out = "";
  for (let i = 0; i < word.length; i++) {
    const before = word.charAt(i - 1);
    const capital = i === 0 || before === "-" || (i === 2 && (before === "'" || before === "’"));
    out += capital ? word.charAt(i).toUpperCase() : word.charAt(i);
  }
  return out;
}
