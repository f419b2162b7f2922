import { about, compact, NOTHING, range, roughly } from "../numbers.js";

/** A difference for a label: "+47,000", "−1.28M", "0"; what no number says of is "–". */
export function signed(difference: number): string {
  if (!Number.isFinite(difference)) return "–";
  if (Math.abs(difference) < NOTHING) return "0";
  const size = compact(Math.abs(difference));
  return `${difference > 0 ? "+" : "−"}${size}`;
}

/** A difference for a sentence: "about 99,000 fewer", "1.28 million more", "no more and no fewer". */
export function moreOrFewer(difference: number): string {
  if (!Number.isFinite(difference)) return "not known";
  if (Math.abs(difference) < NOTHING) return "just as many";
  return `${about(Math.abs(difference))} ${difference > 0 ? "more" : "fewer"}`;
}

/** The ends of a difference's interval: "+1.1M to +1.4M", "−40 to +1,200". */
export const signedRange = (low: number, high: number): string =>
  signed(low) === signed(high) ? signed(low) : `${signed(low)} to ${signed(high)}`;

/** The same for a sentence: "41,000 to 55,000 fewer", "between 400 fewer and 1,200 more". */
export function moreOrFewerRange(low: number, high: number): string {
  if (low >= 0) return `${range(low, high)} more`;
  if (high <= 0) return `${range(-high, -low)} fewer`;
  return `between ${roughly(-low)} fewer and ${roughly(high)} more`;
}
