import { type Revenue, TAXES, type Tax } from "../../model/response/revenue.js";
import type { Interval } from "../../model/uncertainty/interval.js";
import { about, compact, range } from "../numbers.js";
import { dollarRange, dollars, shortDollars } from "./money.js";
import { filersAfter, filersAtStart, type Outlook } from "./outlook.js";
import type { YearPanel, YearPoint } from "./year-panel.js";

export const TAX_LABELS: Readonly<Record<Tax, string>> = {
  federalIncome: "Federal income tax",
  payroll: "Federal payroll tax",
  stateIncome: "State and local income tax",
};

/** Filers by year beside the path without sharing. */
export function filersPanel({ response, intervals }: Outlook): YearPanel {
  const start = filersAtStart(response);
  const points = [0, ...response.years.map(({ year }) => year)].map((year): YearPoint => {
    // Draws differ in how many file to begin with: what they say of the share carries over.
    const kept = intervals?.years[year - 1]?.kept;
    const [low, high] = kept ? [kept.low * start, kept.high * start] : [undefined, undefined];
    const none = year === 0 && intervals ? { low: start, high: start } : { low, high };
    return { year, value: filersAfter(response, year), ...none };
  });
  return {
    id: "filers",
    title: "People who file",
    points,
    least: 0,
    most: start * 1.12,
    reference: { value: start, label: `without sharing: ${compact(start)}` },
    short: compact,
    long: ({ value, low, high }) =>
      `${about(value)} file${low === undefined || high === undefined ? "" : `; nine in ten draws give ${range(low, high)}`}`,
  };
}

/** Revenue lost: each tax by year, then each tax added up. Panels of a row share their scale. */
export function revenuePanels({ response, intervals }: Outlook): YearPanel[] {
  const rows = [
    {
      id: "yearly",
      words: "lost in the year",
      of: (at: number): Revenue => response.years[at]!.lost,
      drawn: (at: number) => intervals?.years[at],
    },
    {
      id: "cumulated",
      words: "lost so far",
      of: (at: number): Revenue => response.years[at]!.cumulated,
      drawn: (at: number) => intervals?.cumulated[at],
    },
  ];
  return rows.flatMap(({ id, words, of, drawn }) => {
    const lines = TAXES.map((tax) =>
      response.years.map(({ year }, at): YearPoint => {
        const interval: Interval | undefined = drawn(at)?.[tax];
        return { year, value: of(at)[tax], low: interval?.low, high: interval?.high };
      }),
    );
    const all = lines
      .flat()
      .flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
    return TAXES.map((tax, at) => ({
      id: `${id}-${tax}`,
      title: `${TAX_LABELS[tax]} ${words}`,
      points: lines[at]!,
      least: Math.min(0, ...all),
      most: Math.max(1e6, ...all),
      short: shortDollars,
      long: ({ value, low, high }) =>
        `${dollars(value)}${low === undefined || high === undefined ? "" : `; nine in ten draws give ${dollarRange(low, high)}`}`,
    }));
  });
}
