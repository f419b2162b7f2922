import { fullDirection, fullSuffix } from "./street-words.js";

/** A street cut into what stands before its name, the name, and what follows it, spaces included. */
export type StreetParts = readonly [before: string, name: string, after: string];

/** `N MAPLE ST` is `N `, `MAPLE`, ` ST`. Some word is always left as the name. */
export function streetParts(street: string): StreetParts {
  const words = street.split(" ");
  let from = 0;
  let to = words.length;
  if (to - from > 1 && fullDirection(words[to - 1]!)) to--;
  if (to - from > 1 && fullSuffix(words[to - 1]!)) to--;
  if (to - from > 1 && fullDirection(words[0]!)) from++;
  const before = words.slice(0, from).map((word) => `${word} `);
  const after = words.slice(to).map((word) => ` ${word}`);
  return [before.join(""), words.slice(from, to).join(" "), after.join("")];
}
