/**
 * How every number a reader sees is rounded. Model outputs are expectations, so a figure carries two
 * significant digits, or three where the first is a 1: no rounding moves a number by more than 2.5%.
 */

const THIN = "not known";

/** `value` at two significant digits, three where the first is a 1. Zero and below 10: whole. */
export function roundHonestly(value: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const size = Math.abs(value);
  if (size < 10) return Math.round(value);
  const power = Math.floor(Math.log10(size));
  const lead = size / 10 ** power;
  const step = 10 ** (lead < 1.995 ? power - 2 : power - 1);
  return Math.round(value / Math.max(step, 1)) * Math.max(step, 1);
}

// Making a formatter costs far more than using it, and charts format hundreds of numbers a step.
const FIXED = [0, 1, 2].map(
  (digits) =>
    new Intl.NumberFormat("en-US", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }),
);
const commas = (value: number) => FIXED[0]!.format(value);

/** Millions of an already rounded number: "1.28", "11.0", "5.5"; billions count as millions. */
function millions(rounded: number): string {
  const value = rounded / 1e6;
  const digits = value < 1.995 ? 2 : value < 19.95 ? 1 : 0;
  return FIXED[digits]!.format(value);
}

/** "1.10" to "1.1", "11.0" to "11"; "100" stays. */
const trimmed = (text: string) => (text.includes(".") ? text.replace(/\.?0+$/, "") : text);

/** Below this an expected count is called none: it stands for less than one in 200 runs. */
export const NOTHING = 0.005;

/** A number in words without "about": "47,000", "1.28 million", "fewer than 10", "none". */
export function roughly(value: number): string {
  if (!Number.isFinite(value) || value < 0) return THIN;
  if (value < NOTHING) return "none";
  if (value < 9.5) return "fewer than 10";
  const rounded = roundHonestly(value);
  return rounded >= 1e6 ? `${trimmed(millions(rounded))} million` : commas(rounded);
}

/** For a sentence: "about 47,000", "about 1.28 million", "fewer than 10", "none", "not known". */
export function about(value: number): string {
  const text = roughly(value);
  return /^\d/.test(text) ? `about ${text}` : text;
}

/** For a label: "11.0M", "1.28M", "47,000", "<10", "0", "–" when not known. */
export function compact(value: number): string {
  if (!Number.isFinite(value) || value < 0) return "–";
  if (value < NOTHING) return "0";
  if (value < 9.5) return "<10";
  const rounded = roundHonestly(value);
  return rounded >= 1e6 ? `${millions(rounded)}M` : commas(rounded);
}

/** A number's label as a mark on a scale, without the zeros that end it: "1M", "1.5M". */
export function asMark(label: string): string {
  return label.replace(/(\.\d*?)0+(?=\D*$)/, "$1").replace(/\.(?=\D*$)/, "");
}

/** A whole number as it is, for tables: "47,289". Small expectations keep one digit: "0.3". */
export function exact(value: number): string {
  if (!Number.isFinite(value)) return THIN;
  if (value < 0) return value > -0.05 ? "0" : `−${exact(-value)}`;
  if (value > 0 && value < 10 && !Number.isInteger(value)) {
    return value < 0.05 ? "less than 0.1" : value.toFixed(1);
  }
  return commas(value);
}

/** A share from 0 to 1: "3.7%", "37%", "less than 0.1%", "more than 99.9%", "not known". */
export function percent(share: number): string {
  if (!Number.isFinite(share) || share < 0) return THIN;
  const value = share * 100;
  if (value === 0) return "0%";
  if (value < 0.1) return "less than 0.1%";
  if (value > 99.9 && value < 100) return "more than 99.9%";
  const digits = value < 9.95 || (value > 99 && value < 100) ? 1 : 0;
  return `${trimmed(value.toFixed(digits))}%`;
}

/** A share from 0 to 1 as people say it: "1 in 27", "7 in 10", "none", "nearly all", "all". */
export function oneIn(share: number): string {
  if (!Number.isFinite(share) || share < 0) return THIN;
  if (share === 0) return "none";
  if (share >= 1) return "all";
  if (share > 0.95) return "nearly all";
  const whole = Math.round(1 / share);
  if (whole >= 2 && Math.abs(1 / whole / share - 1) <= 0.05)
    return `1 in ${roughlyWhole(1 / share)}`;
  return `${Math.round(share * 10)} in 10`;
}

const roughlyWhole = (value: number) =>
  value < 10 ? String(Math.round(value)) : commas(Math.round(roundHonestly(value)));

/**
 * A range, always in this one form: "41,000 to 55,000", "1.1 to 1.4 million",
 * "900,000 to 1.2 million", "0 to 40"; one number if both ends round to the same.
 */
export function range(low: number, high: number): string {
  if (!Number.isFinite(low) || !Number.isFinite(high) || low < 0 || high < 0) return THIN;
  const [from, to] = [roundHonestly(Math.min(low, high)), roundHonestly(Math.max(low, high))];
  if (from === to) return about((low + high) / 2);
  const end = to >= 1e6 ? `${trimmed(millions(to))} million` : commas(to);
  const start = from >= 1e6 ? trimmed(millions(from)) : commas(from);
  return `${start} to ${end}`;
}

/** How much a wedge enlarges: "×9", "×2.7", "×23,000", "same scale". */
export function magnification(ratio: number): string {
  if (!Number.isFinite(ratio) || ratio <= 0) return "";
  if (ratio > 0.98 && ratio < 1.02) return "same scale";
  return `×${ratio < 9.5 ? trimmed(ratio.toFixed(1)) : commas(roundHonestly(ratio))}`;
}
