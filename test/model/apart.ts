/**
 * Names of the values that are further apart than rounding explains, or than a share `within` of
 * them.
 */
export function apart(
  pairs: readonly (readonly [string, number, number])[],
  within = 1e-9,
): string[] {
  return pairs
    .filter(([, a, b]) => !(Math.abs(a - b) <= within * Math.max(1e-6, Math.abs(a), Math.abs(b))))
    .map(([name, a, b]) => `${name}: ${a} and ${b}`);
}
