import type { Concentration } from "./read-naming.js";

const TOP = 100;
/** Ranks summed one by one before an integral takes over; it is then right to about 1 in 10,000. */
const EXACT = 50;

/**
 * Frequency of every name, most common first, summing to 1: published ones at the head, then a
 * power law in the rank with the heavy tail names have (Zipf's law as generalised by Mandelbrot,
 * f = C / (r + q)^s). With a published head of more than ten names the law starts at the next rank
 * with q = 0; its exponent is fitted so that the first hundred names cover what they should. With
 * none or a few, q is fitted too, to the share of the first ten.
 */
export function nameFrequencies(
  { top10, top100, distinct }: Concentration,
  head: readonly number[] = [],
): Float64Array {
  const known = sum(head);
  const start = head.length;
  if (start >= TOP || known >= top100) {
    throw new Error(
      `${start} published names cover ${known}, more than the top hundred's ${top100}`,
    );
  }
  const restOfTop = (top100 - known) / (1 - known);
  const exponentAt = (q: number) =>
    bisect(0, 6, (s) => tail(start, TOP, q, s) / tail(start, distinct, q, s) < restOfTop);
  let q = 0;
  if (start < 10) {
    const restOfTen = (top10 - known) / (1 - known);
    q = bisect(-start - 0.95, 1000, (at) => {
      const s = exponentAt(at);
      return tail(start, 10, at, s) / tail(start, distinct, at, s) > restOfTen;
    });
  }
  const s = exponentAt(q);
  const frequencies = new Float64Array(distinct);
  frequencies.set(head);
  let mass = 0;
  for (let r = start; r < distinct; r++) mass += frequencies[r] = (r + 1 + q) ** -s;
  const scale = (1 - known) / mass;
  for (let r = start; r < distinct; r++) frequencies[r]! *= scale;
  checkFit("ten", start < 10 ? top10 : undefined, frequencies.subarray(0, 10));
  checkFit("hundred", top100, frequencies.subarray(0, TOP));
  return frequencies;
}

/** Throws where no power law gives the share asked for: too steep or too flat a list. */
function checkFit(what: string, asked: number | undefined, top: Float64Array): void {
  const share = top.reduce((a, b) => a + b, 0);
  if (asked === undefined || Math.abs(share - asked) <= 0.005 * asked) return;
  throw new Error(
    `No power law gives the top ${what} names ${asked} of all people (the nearest gives ` +
      `${share.toFixed(4)}); change their shares or the number of names in data/naming.csv.`,
  );
}

/** Sum of (r + q)^-s for ranks after `from` up to `to`: term by term at first, then by the midpoint rule. */
function tail(from: number, to: number, q: number, s: number): number {
  const exact = Math.min(to, EXACT);
  let total = 0;
  for (let r = from + 1; r <= exact; r++) total += (r + q) ** -s;
  if (to <= exact) return total;
  const a = Math.max(exact, from) + 0.5 + q;
  const b = to + 0.5 + q;
  const integral =
    Math.abs(s - 1) < 1e-9 ? Math.log(b / a) : (b ** (1 - s) - a ** (1 - s)) / (1 - s);
  return total + integral;
}

/** Where `below` turns from true to false; an end of the range if it does not. */
function bisect(low: number, high: number, below: (x: number) => boolean): number {
  for (let step = 0; step < 34; step++) {
    const middle = (low + high) / 2;
    if (below(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
