import type { ResponseRates } from "./response-rates.js";

/** Dollars of 2022 by kind of tax. */
export interface Revenue {
  readonly federalIncome: number;
  readonly payroll: number;
  readonly stateIncome: number;
}

export const NO_REVENUE: Revenue = { federalIncome: 0, payroll: 0, stateIncome: 0 };

export const TAXES = ["federalIncome", "payroll", "stateIncome"] as const;
export type Tax = (typeof TAXES)[number];

type TaxRates = Pick<
  ResponseRates,
  "offBooks" | "unwithheld" | "refund" | "incomeTax" | "payrollTax" | "stateIncomeTax"
>;

/** What filers pay in a year: their number times the tax of one. */
export function paidBy(filers: number, rates: TaxRates): Revenue {
  return {
    federalIncome: filers * rates.incomeTax,
    payroll: filers * rates.payrollTax,
    stateIncome: filers * rates.stateIncomeTax,
  };
}

/**
 * Share of a filer's tax that is lost when they stop filing. Those who also leave payroll take all of
 * it along. For the others the employer goes on withholding: of income tax the part paid with the
 * return is lost, less the refund that nobody claims (the treasury keeps what was withheld, which is
 * 1 - unwithheld + refund of the tax, so it loses unwithheld - refund); of payroll tax, the part of
 * the self-employed. Income tax can come out negative: refunds left unclaimed outweigh the loss.
 */
export function lostShares({ offBooks, unwithheld, refund }: TaxRates): Revenue {
  const income = offBooks + (1 - offBooks) * (unwithheld - refund);
  return {
    federalIncome: income,
    payroll: offBooks + (1 - offBooks) * unwithheld,
    stateIncome: income,
  };
}

/** Revenue of a year that is lost because so many filers fewer file. */
export function revenueLost(fewer: number, rates: TaxRates): Revenue {
  const paid = paidBy(fewer, rates);
  const lost = lostShares(rates);
  return {
    federalIncome: paid.federalIncome * lost.federalIncome,
    payroll: paid.payroll * lost.payroll,
    stateIncome: paid.stateIncome * lost.stateIncome,
  };
}

/** Both together. */
export function addRevenue(a: Revenue, b: Revenue): Revenue {
  return {
    federalIncome: a.federalIncome + b.federalIncome,
    payroll: a.payroll + b.payroll,
    stateIncome: a.stateIncome + b.stateIncome,
  };
}

/** Federal revenue alone, as the published estimates of the loss count it. */
export const federalRevenue = ({ federalIncome, payroll }: Revenue): number =>
  federalIncome + payroll;

export const allRevenue = (revenue: Revenue): number =>
  federalRevenue(revenue) + revenue.stateIncome;
