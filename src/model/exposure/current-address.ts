import { type Assumptions, assumed } from "../assumptions.js";
import { pow } from "../exact-math/from-exp-and-log.js";
import { FILINGS } from "../vocabulary.js";

/** Chance that somebody still lives where the last return said, by years since, midyear. */
function stillThere(ages: readonly number[], moveRate: number, wrong: number): number {
  const stayed = ages.reduce(
    (sum, share, years) => sum + share * pow(1 - moveRate, years + 0.5),
    0,
  );
  return stayed * (1 - wrong);
}

/**
 * Chance that the last-known address (26 CFR 301.6212-2) of a requested person is where they live,
 * one entry per filing; 0 for people without a return. `ages`: shares of filers by whole years since
 * their last return.
 */
export function currentAddressChances(assumptions: Assumptions, ages: readonly number[]): number[] {
  const moveRate = assumed(assumptions, "tax.move-rate");
  const wrong = assumed(assumptions, "tax.address-wrong");
  return FILINGS.map((filing) => (filing === "none" ? 0 : stillThere(ages, moveRate, wrong)));
}

/** The same for a member of the tax file at large, who files every year. */
export function poolCurrentAddressChance(assumptions: Assumptions): number {
  const moveRate = assumed(assumptions, "pool.move-rate");
  return stillThere([1], moveRate, assumed(assumptions, "tax.address-wrong"));
}
