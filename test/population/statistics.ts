/** Quantiles for tests that declare how often they may fail by chance. */

/** Upper-tail chance of a standard normal variable (Abramowitz & Stegun 7.1.26, error < 2e-7
 * relative to 1, sharpened by an asymptotic series in the tail). */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  if (z > 3) {
    const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
    return (density / z) * (1 - 1 / z ** 2 + 3 / z ** 4 - 15 / z ** 6);
  }
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const poly =
    t *
    (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return (poly * Math.exp(-x * x)) / 2;
}

/** The z that a standard normal variable exceeds with chance `alpha`. */
export function normalQuantile(alpha: number): number {
  let low = -10;
  let high = 10;
  for (let i = 0; i < 100; i++) {
    const middle = (low + high) / 2;
    if (normalTail(middle) > alpha) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The largest |z| that `tests` two-sided tests together may show, at family error rate `alpha`
 * (Bonferroni, valid however the tests depend on each other). */
export function familyLimit(tests: number, alpha: number): number {
  return normalQuantile(alpha / (2 * tests));
}

/** A chi-square statistic as a z score (Wilson & Hilferty 1931). */
export function chiSquareZ(statistic: number, degrees: number): number {
  const spread = 2 / (9 * degrees);
  return (Math.cbrt(statistic / degrees) - (1 - spread)) / Math.sqrt(spread);
}

/** Pearson's statistic of counts against equal expectations. */
export function evenChiSquare(counts: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < counts.length; i++) total += counts[i]!;
  const expected = total / counts.length;
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i]! - expected) ** 2 / expected;
  return sum;
}
