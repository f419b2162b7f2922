import type { Assumptions } from "./assumptions.js";
import { poolCurrentAddressChance } from "./exposure/current-address.js";
import type { DisclosureEffect } from "./exposure/disclosure.js";
import { ROW } from "./match/row-expectation.js";
import type { Simulation } from "./simulation.js";

/**
 * Addresses handed over, one for each record returned; how many the agency did not have for the
 * row; and how many of those are where the person on the record lives.
 */
export function addressCounts(
  sums: Float64Array,
  effect: DisclosureEffect,
  ownNewAndCurrent: number,
  assumptions: Assumptions,
): Simulation["addresses"] {
  if (!effect.givesAddress) return { disclosed: 0, newToAgency: 0, newAndCurrent: 0 };
  const strangers = sums[ROW.strangers]! + sums[ROW.owners]!;
  const current = poolCurrentAddressChance(assumptions);
  return {
    disclosed: sums[ROW.own]! + strangers + sums[ROW.household]!,
    newToAgency: sums[ROW.ownNew]! + strangers + sums[ROW.householdNew]!,
    newAndCurrent: ownNewAndCurrent + (strangers + sums[ROW.householdNew]!) * current,
  };
}
