import { type Assumptions, assumed } from "./assumptions.js";
import { ROW, ROW_WIDTH } from "./match/row-expectation.js";
import type { RowOutcomes } from "./match/row-outcomes.js";

/**
 * Outcomes when a part of the tax file is handed over as it is: nothing is compared, so every row is
 * the person's own record. `listedShare`: share of the people in it of whom the agency has a row
 * already; of these it may know the address.
 */
export function handedOver(assumptions: Assumptions, listedShare: number): RowOutcomes {
  const value = (id: string): number => assumed(assumptions, id);
  const usable = 1 - value("agency.address-blank") - value("agency.address-insufficient");
  const known = listedShare * Math.max(0, usable) * (1 - value("agency.address-differs"));
  const perRow = new Float64Array(ROW_WIDTH);
  perRow[ROW.correct] = 1;
  perRow[ROW.own] = 1;
  perRow[ROW.ownNew] = 1 - known;
  perRow[ROW.byNumber] = 1;
  return { perRow, at: () => 0, distinctShare: 1, strangersByState: false };
}
