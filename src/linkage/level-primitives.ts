import { similarBytes } from "./similar.js";

/** The tests of `level-tests.ts` on values of parts. */

/** Whether one is a single Latin letter and the other a longer text that begins with it. */
export function isInitialOf(a: string, b: string): boolean {
  const shorter = a.length < b.length ? a : b;
  const longer = a.length < b.length ? b : a;
  const first = shorter.charCodeAt(0);
  return shorter.length === 1 && longer.length > 1 && first < 128 && longer.charCodeAt(0) === first;
}

/** Whether two different dates (`YYYYMMDD`) swap day and month or differ in exactly one digit. */
export function isNearDate(a: string, b: string): boolean {
  if (a.length !== 8 || b.length !== 8) return false;
  let different = 0;
  for (let i = 0; i < 8; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) different++;
  if (different <= 1) return different === 1;
  return (
    a.startsWith(b.slice(0, 4)) && a.slice(4, 6) === b.slice(6) && a.slice(6) === b.slice(4, 6)
  );
}

/** Whether two short lists have an entry in common. */
export function intersect(a: readonly string[], b: readonly string[]): boolean {
  for (const entry of a) if (b.includes(entry)) return true;
  return false;
}

/** Whether any of one side's names (byte strings) is similar to any of the other's. */
export function anySimilar(
  a: readonly string[],
  b: readonly string[],
  codesA: readonly string[],
  codesB: readonly string[],
): boolean {
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (similarBytes(a[i]!, b[j]!, codesA[i]!, codesB[j]!)) return true;
    }
  }
  return false;
}
