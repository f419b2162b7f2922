/** A chance on [careful, careless] forms. */
export type ByForm = readonly [careful: number, careless: number];

/**
 * Errors come together: a share of a file's forms is filled in carelessly, and on such a form every
 * kind of slip is `factor` times as frequent as on the others, while the mean rate stays `rate`.
 * Returns the rates on [careful, careless] forms. They are p' and factor p' with
 * (1 - share) p' + share factor p' = rate, hence p' = rate / (1 - share + share factor).
 *
 * `rate` and `share` are shares, `factor` is a multiplier of 0 or more. A careless rate can come out
 * above 1 for rates far outside the ledger's ranges; it then counts as 1 where it is drawn from.
 */
export function carelessRates(rate: number, share: number, factor: number): ByForm {
  const careful = rate / (1 - share + share * factor);
  return [careful, factor * careful];
}
