/** Names of the values that are further apart than rounding explains. */
export function apart(pairs: readonly (readonly [string, number, number])[]): string[] {
  return pairs
    .filter(([, a, b]) => !(Math.abs(a - b) <= 1e-9 * Math.max(1e-6, Math.abs(a), Math.abs(b))))
    .map(([name, a, b]) => `${name}: ${a} and ${b}`);
}
