import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allRevenue,
  federalRevenue,
  lostShares,
  paidBy,
  revenueLost,
} from "../../../src/model/response/revenue.js";

const rates = {
  offBooks: 0.4,
  unwithheld: 0.25,
  refund: 0.15,
  incomeTax: 3000,
  payrollTax: 5500,
  stateIncomeTax: 1000,
};
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("revenue lost", () => {
  it("is worked out by hand for a thousand filers fewer", () => {
    // Of income tax 0.4 + 0.6 * (0.25 - 0.15) = 0.46 is lost, of payroll tax 0.4 + 0.6 * 0.25 = 0.55.
    const lost = revenueLost(1000, rates);
    expect(lost.federalIncome).toBeCloseTo(1000 * 3000 * 0.46, 6);
    expect(lost.payroll).toBeCloseTo(1000 * 5500 * 0.55, 6);
    expect(lost.stateIncome).toBeCloseTo(1000 * 1000 * 0.46, 6);
    expect(federalRevenue(lost)).toBeCloseTo(4_405_000, 6);
    expect(allRevenue(lost)).toBeCloseTo(4_865_000, 6);
  });

  it("is all a filer pays if everybody leaves payroll, and payroll goes on if nobody does", () => {
    const paid = paidBy(7, rates);
    expect(revenueLost(7, { ...rates, offBooks: 1 })).toEqual(paid);
    const withheld = { ...rates, offBooks: 0, unwithheld: 0 };
    expect(revenueLost(7, withheld).payroll).toBe(0);
    // Nobody claims a refund of 15% any more: the treasury keeps it.
    expect(revenueLost(7, withheld).federalIncome).toBeCloseTo(-0.15 * paid.federalIncome, 9);
  });

  it("never exceeds what was paid, and is nothing when nobody stops", () => {
    fc.assert(
      fc.property(share, share, share, (offBooks, unwithheld, refund) => {
        const any = { ...rates, offBooks, unwithheld, refund };
        for (const part of Object.values(lostShares(any))) expect(part).toBeLessThanOrEqual(1);
        expect(Object.values(revenueLost(0, any)).every((dollars) => dollars === 0)).toBe(true);
      }),
    );
  });
});
