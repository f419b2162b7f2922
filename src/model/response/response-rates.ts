import { type Assumptions, assumed } from "../assumptions.js";

/** The response's assumptions (`response.*` in the ledger), by what the formulas call them. */
export interface ResponseRates {
  /** Shares of filers who stop: found themselves, and living with somebody found. */
  readonly foundStop: number;
  readonly homeStop: number;
  /** Share of the people found in a later year who were not found before. */
  readonly renewal: number;
  /** Other filers who hear of each filer exposed. */
  readonly hearOf: number;
  /** Share of filers the news can reach, and the share exposed at which half of them are. */
  readonly publicity: number;
  readonly newsHalf: number;
  /** Share of those who know of it who stop; of them, share a season; lawful filers beside others. */
  readonly chilled: number;
  readonly speed: number;
  readonly lawfulRatio: number;
  readonly yearsSharing: number;
  /** Shares a year: what is forgotten, who comes back, who is new. */
  readonly fade: number;
  readonly comeBack: number;
  readonly turnover: number;
  /** Shares: those who leave payroll too, tax no employer withholds, tax withheld too much. */
  readonly offBooks: number;
  readonly unwithheld: number;
  readonly refund: number;
  /** Dollars of 2022 a filer and year. */
  readonly incomeTax: number;
  readonly payrollTax: number;
  readonly stateIncomeTax: number;
}

/** The response's assumptions out of all of them. */
export function responseRates(assumptions: Assumptions): ResponseRates {
  const value = (id: string): number => assumed(assumptions, `response.${id}`);
  return {
    foundStop: value("found-stop"),
    homeStop: value("home-stop"),
    renewal: value("renewal"),
    hearOf: value("hear-of"),
    publicity: value("publicity"),
    newsHalf: value("news-half"),
    chilled: value("chilled"),
    speed: value("speed"),
    lawfulRatio: value("lawful-ratio"),
    yearsSharing: value("years-sharing"),
    fade: value("fade"),
    comeBack: value("return"),
    turnover: value("turnover"),
    offBooks: value("off-books"),
    unwithheld: value("unwithheld"),
    refund: value("refund"),
    incomeTax: value("income-tax"),
    payrollTax: value("payroll-tax"),
    stateIncomeTax: value("state-income-tax"),
  };
}
