/** Shortest and longest field that cuts names. */
const NARROWEST = 5;
const WIDEST = 8;

/** What a field of 5 to 8 letters holds of a name; `u` in [0, 1) settles its width. */
export function truncate(text: string, u: number): string {
  const width = NARROWEST + Math.floor(u * (WIDEST - NARROWEST + 1));
  return text.slice(0, width).trimEnd();
}
