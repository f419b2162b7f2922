import { about, exact } from "../src/components/numbers.js";
import { dollarRange, dollars, shortDollars } from "../src/components/response/money.js";
import type { Ledger } from "../src/model/ledger.js";
import { figureOf } from "../src/model/ledger-lookup.js";
import type { Policy } from "../src/model/policy/schema.js";
import { type OwnNumbers, PUBLISHED_ESTIMATES } from "../src/model/response/published-estimates.js";
import type { Response } from "../src/model/response/response.js";
import type { ResponseIntervals } from "../src/model/response/response-intervals.js";
import { federalRevenue } from "../src/model/response/revenue.js";
import type { Interval } from "../src/model/uncertainty/interval.js";

/** Ten years of a policy as text: a table of years, then the published estimates beside it. */
export function responseReport(
  numbers: OwnNumbers,
  policy: Policy,
  ledger: Pick<Ledger, "figures">,
  intervals?: ResponseIntervals,
): string {
  const { response } = numbers;
  const start = response.start.undocumented + response.start.lawful;
  const last = response.years.at(-1)!;
  const fewer = start - last.filers.undocumented - last.filers.lawful;
  return [
    `Under ${policy.title}, ${about(fewer)} of ${about(start).replace("about ", "")} filers would have stopped after ten years;`,
    `${dollars(federalRevenue(last.cumulated))} of federal income and payroll tax would be lost over these years.`,
    "",
    `Scenario ${response.scenario}, seed ${response.seed}. Revenue lost in dollars of 2022.`,
    "",
    row("year", "exposed", "filers", "fewer", "income", "payroll", "state", "all so far"),
    ...response.years.map(({ year, people, filers, lost, cumulated }) => {
      const now = filers.undocumented + filers.lawful;
      return row(
        String(year),
        exact(Object.values(people).reduce((sum, n) => sum + n, 0)),
        exact(now),
        exact(start - now),
        shortDollars(lost.federalIncome),
        shortDollars(lost.payroll),
        shortDollars(lost.stateIncome),
        shortDollars(cumulated.federalIncome + cumulated.payroll + cumulated.stateIncome),
      );
    }),
    ...(intervals ? drawnLines(response, intervals) : []),
    "",
    "Published estimates beside the model",
    ...PUBLISHED_ESTIMATES.flatMap(({ figure, label, oursIs, differs, ours, drawn }) => [
      "",
      `  ${label} (${figure})`,
      `    published  ${published(ledger, figure)}`,
      `    model      ${dollars(ours(numbers))}${intervals ? `, ${rangeOf(drawn(intervals))}` : ""}: ${oursIs}`,
      `    ${differs}`,
    ]),
  ].join("\n");
}

function drawnLines({ years }: Response, { draws, ...intervals }: ResponseIntervals): string[] {
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  const line = (year: string, kept: string, lost: string, all: string): string =>
    `  ${year.padStart(4)}${kept.padStart(18)}${lost.padStart(24)}${all.padStart(26)}`;
  return [
    "",
    `Nine in ten of ${exact(draws)} draws`,
    "",
    line("year", "still file", "federal tax so far", "state income tax so far"),
    ...years.map(({ year }, at) => {
      const { kept } = intervals.years[at]!;
      return line(
        String(year),
        `${percent(kept.low)} to ${percent(kept.high)}`,
        shortRange(intervals.federal[at]!),
        shortRange(intervals.cumulated[at]!.stateIncome),
      );
    }),
  ];
}

function published(ledger: Pick<Ledger, "figures">, id: string): string {
  const { value, low, high, publisher } = figureOf(ledger, id);
  const range = low !== null && high !== null ? `, ${dollarRange(low, high)}` : "";
  return `${dollars(Number(value))}${range}: ${publisher}`;
}

const shortRange = ({ low, high }: Interval): string =>
  `${shortDollars(low)} to ${shortDollars(high)}`;
const rangeOf = ({ low, high }: Interval): string => dollarRange(low, high);

function row(...cells: readonly string[]): string {
  const [year = "", ...rest] = cells;
  return `  ${year.padStart(4)}${rest.map((cell) => cell.padStart(11)).join("")}`;
}
