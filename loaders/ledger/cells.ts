import { z } from "zod";

/** A table cell holds text; these schemas say what the text must be and turn it into a value. */

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

export const textCell = z.string().trim().min(1, { error: "some text" });

/** Text that may be left out. */
export const noteCell = z.string().trim();

/** A finite number from `low` to `high`, without thousands separators. */
export function numberCell(low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY) {
  return z.string().transform((cell, context) => toNumber(cell, low, high, context));
}

/** As `numberCell`; an empty cell is null. */
export function numberOrEmptyCell(low?: number, high?: number) {
  return z
    .string()
    .transform((cell, context) =>
      cell.trim() === "" ? null : toNumber(cell, low ?? -Infinity, high ?? Infinity, context),
    );
}

/** A whole number of 0 or more. */
export const countCell = z.string().transform((cell, context) => {
  const value = NUMBER.test(cell.trim()) ? Number(cell) : Number.NaN;
  if (Number.isSafeInteger(value) && value >= 0) return value;
  context.addIssue({ code: "custom", message: "a whole number of 0 or more" });
  return z.NEVER;
});

/** A whole number of 0 or more; an empty cell is null. */
export const countOrEmptyCell = z
  .string()
  .transform((cell) => cell.trim())
  .pipe(z.union([z.literal("").transform(() => null), countCell]));

export const shareCell = numberCell(0, 1);

function toNumber(cell: string, low: number, high: number, context: z.RefinementCtx): number {
  const value = NUMBER.test(cell.trim()) ? Number(cell) : Number.NaN;
  if (value >= low && value <= high) return value;
  context.addIssue({ code: "custom", message: describeLimits(low, high) });
  return z.NEVER;
}

function describeLimits(low: number, high: number): string {
  if (Number.isFinite(low) && Number.isFinite(high)) return `a number from ${low} to ${high}`;
  if (Number.isFinite(low)) return `a number of ${low} or more`;
  if (Number.isFinite(high)) return `a number of ${high} or less`;
  return "a number such as 1250000 or 0.45, without separators or units";
}
