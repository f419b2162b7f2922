/** One number for careful forms and one for careless ones. */
export type ByForm = readonly [careful: number, careless: number];

/**
 * Errors come together: a share of a file's forms is filled in carelessly, and on such a form every
 * kind of slip is `factor` times as frequent as on the others, while the mean rate stays `rate`.
 * Returns the rates on [careful, careless] forms. They are p' and factor p' with
 * (1 - share) p' + share factor p' = rate, hence p' = rate / (1 - share + share factor).
 *
 * `rate` and `share` are shares, `factor` is a multiplier of 0 or more. Where the careless rate would
 * pass 1, far outside the ledger's ranges, it is 1 and the careful rate makes up for it.
 */
export function carelessRates(rate: number, share: number, factor: number): ByForm {
  const careful = rate / (1 - share + share * factor);
  if (careful * factor <= 1) return [careful, careful * factor];
  return [share < 1 ? Math.min(1, Math.max(0, (rate - share) / (1 - share))) : rate, 1];
}
