import { type Assumptions, assumed } from "./assumptions.js";
import { ROW_KINDS } from "./match/request-rows.js";
import { ROW, ROW_WIDTH } from "./match/row-expectation.js";
import type { RowOutcomes } from "./match/row-outcomes.js";

/**
 * Outcomes when a part of the tax file is handed over as it is: nothing is compared, so every row is
 * the person's own record. `listedShare`: share of the people in it of whom the agency has a row
 * already; of these it may know the address.
 */
export function handedOver(
  assumptions: Assumptions,
  states: number,
  listedShare: number,
): RowOutcomes {
  const value = (id: string): number => assumed(assumptions, id);
  const usable = 1 - value("agency.address-blank") - value("agency.address-insufficient");
  const known = listedShare * Math.max(0, usable) * (1 - value("agency.address-differs"));
  const perRow = new Float64Array(ROW_KINDS * ROW_WIDTH);
  for (let at = 0; at < perRow.length; at += ROW_WIDTH) {
    perRow[at + ROW.correct] = 1;
    perRow[at + ROW.own] = 1;
    perRow[at + ROW.ownNew] = 1 - known;
  }
  const placeOf = new Uint8Array(states);
  return { perRow, places: 1, placeOf, distinctShare: 1, strangersByState: false };
}
