import { percent, roughly } from "../numbers.js";

/** Nobody counts in chances below this: a world would hold no such case. */
const LEAST = 1e-16;

/** A chance in words: "98%", "1 in 3,300", "1 in 4.5 billion", "hardly ever". */
export function chance(p: number): string {
  if (!Number.isFinite(p) || p < 0) return "not known";
  if (p <= LEAST) return "hardly ever";
  if (p >= 0.095) return percent(p);
  const people = 1 / p;
  return `1 in ${people < 9.95e8 ? roughly(people) : large(people)}`;
}

/** A match weight with its sign: "+13.2", "−4.1", "0". */
export function bitsText(bits: number): string {
  const rounded = Math.abs(bits).toFixed(1);
  if (Number(rounded) === 0) return "0";
  return `${bits < 0 ? "−" : "+"}${rounded}`;
}

/** A match weight as odds: "9,400 times as likely for the same person as for two people". */
export function timesText(bits: number): string {
  const times = 2 ** Math.abs(bits);
  const n = times < 9.5 ? significant(times) : times < 9.95e8 ? roughly(times) : large(times);
  if (Math.abs(bits) < 0.05) return "as likely for the same person as for two people";
  return bits > 0
    ? `${n} times as likely for the same person as for two people`
    : `${n} times as likely for two people as for the same person`;
}

/** An expected number of people or records: "2,300", "3.1", "0.004", "12 billion". */
export function expected(count: number): string {
  if (!Number.isFinite(count) || count < 0) return "not known";
  if (count >= 9.95e8) return large(count);
  if (count >= 9.5) return roughly(count);
  if (count < 1e-6) return count === 0 ? "0" : "under 0.000001";
  return significant(count);
}

const significant = (value: number): string =>
  new Intl.NumberFormat("en-US", { maximumSignificantDigits: 2 }).format(value);

function large(value: number): string {
  if (value < 9.95e11) return `${significant(value / 1e9)} billion`;
  if (value < 9.95e14) return `${significant(value / 1e12)} trillion`;
  return "over 1,000 trillion";
}
