import { pow } from "../exact-math/from-exp-and-log.js";
import type { Interval } from "../uncertainty/interval.js";
import type { Response } from "./response.js";
import type { ResponseIntervals } from "./response-intervals.js";
import { federalRevenue } from "./revenue.js";

/** Growth of dollars from year to year in the estimate of ten years (a figure's id). */
export const GROWTH_FIGURE = "tax-102";

/** A published estimate of the revenue at stake, and the model's number to put beside it. */
export interface PublishedEstimate {
  /** Id of its figure in `data/figures.csv`. */
  readonly figure: string;
  readonly label: string;
  /** What the model's number is. */
  readonly oursIs: string;
  /** How the two differ in what they count. */
  readonly differs: string;
  readonly ours: (numbers: OwnNumbers) => number;
  readonly drawn: (intervals: ResponseIntervals) => Interval;
}

/** What the model's numbers are worked out from. */
export interface OwnNumbers {
  readonly response: Response;
  /** What a sixth fewer filers would cost in a year (`sixthFewerOf`). */
  readonly sixthFewer: number;
  readonly growth: number;
}

const federalOf = ({ years }: Response, growth = 0): number =>
  years.reduce((sum, { lost }, at) => sum + federalRevenue(lost) * pow(1 + growth, at), 0);

/** The estimates in the ledger that bear on the same question. */
export const PUBLISHED_ESTIMATES: readonly PublishedEstimate[] = [
  {
    figure: "tax-022",
    label: "Rest of fiscal 2025",
    oursIs: "half of the first year, federal income and payroll tax",
    differs:
      "Theirs is for the agreement of 2025 and starts in April. Ours has no calendar: a year is an exchange and the filing season after it.",
    ours: ({ response }) => federalRevenue(response.years[0]!.lost) / 2,
    drawn: ({ federal }) => halved(federal[0]!),
  },
  {
    figure: "tax-020",
    label: "First full year",
    oursIs: "the first year, federal income and payroll tax",
    differs:
      "Theirs assumes by how much people’s tax payments fall, in scenarios, and counts those who go over to work without withholding. Ours works out who is exposed and who hears of it, and lets withholding go on for those who stay on a payroll.",
    ours: ({ response }) => federalRevenue(response.years[0]!.lost),
    drawn: ({ federal }) => federal[0]!,
  },
  {
    figure: "tax-021",
    label: "Ten years, in dollars of each year",
    oursIs: "ten years, federal income and payroll tax, growing as theirs do (4.9% a year)",
    differs:
      "As above, and over ten budget years whose dollars grow with prices, pay and numbers. Ours has the same number of filers and dollars of 2022 in every year; growth is added here for the comparison only.",
    ours: ({ response, growth }) => federalOf(response, growth),
    drawn: ({ federalGrown }) => federalGrown,
  },
  {
    figure: "tax-101",
    label: "If ten points of 60 no longer paid",
    oursIs: "a sixth of all filers stops: federal and state income tax and payroll tax in a year",
    differs:
      "Not a forecast on either side: what it costs if so many stop, whatever the reason. Theirs takes all their income and payroll tax as lost. Ours keeps what employers go on withholding, and counts lawful ITIN filers too.",
    ours: ({ sixthFewer }) => sixthFewer,
    drawn: ({ sixthFewer }) => sixthFewer,
  },
];

const halved = ({ low, median, high, mean }: Interval): Interval => ({
  low: low / 2,
  median: median / 2,
  high: high / 2,
  mean: mean / 2,
});
