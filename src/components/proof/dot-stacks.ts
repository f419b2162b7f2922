import type { ListedNumber } from "./listed-numbers.js";

/** Numbers that lie about equally far from their expectation. */
export interface DotStack {
  /** Middle of the stack, in standard errors. */
  readonly at: number;
  readonly numbers: readonly ListedNumber[];
}

/** Numbers in stacks `width` standard errors wide, from left to right; those that fail on top. */
export function dotStacks(numbers: readonly ListedNumber[], width: number): DotStack[] {
  const stacks = new Map<number, ListedNumber[]>();
  for (const number of numbers) {
    const bin = Math.round(number.distance / width);
    const stack = stacks.get(bin);
    if (stack) stack.push(number);
    else stacks.set(bin, [number]);
  }
  return [...stacks]
    .sort(([a], [b]) => a - b)
    .map(([bin, stack]) => ({
      at: bin * width || 0,
      numbers: stack.sort((a, b) => Number(b.agrees) - Number(a.agrees)),
    }));
}
