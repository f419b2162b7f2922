import { TAXES } from "../../model/response/revenue.js";
import type { Cell, TableData } from "../frame/csv.js";
import { filersAfter, filersAtStart, type Outlook } from "./outlook.js";
import { TAX_LABELS } from "./panels.js";

const RANGE = ["5th percentile", "95th percentile"] as const;

/** Filers by year, with their range and what moved. */
export function filersTable({ response, intervals }: Outlook): TableData {
  const start = filersAtStart(response);
  return {
    columns: [
      "Year",
      "People who file",
      ...RANGE,
      "Without sharing",
      "Exposed in the year",
      "Stopped: found",
      "Stopped: know of it",
      "Came back",
    ],
    rows: response.years.map(({ year, people, flows }, at): Cell[] => {
      const kept = intervals?.years[at]?.kept;
      return [
        String(year),
        filersAfter(response, year),
        kept ? kept.low * start : null,
        kept ? kept.high * start : null,
        start,
        Object.values(people).reduce((sum, n) => sum + n, 0),
        flows.stoppedFound,
        flows.stoppedChilled,
        flows.returned,
      ];
    }),
  };
}

/** Revenue lost, a row for each tax and year. */
export function revenueTable({ response, intervals }: Outlook): TableData {
  return {
    columns: [
      "Tax",
      "Year",
      "Lost in the year, dollars of 2022",
      ...RANGE,
      "Lost so far",
      ...RANGE.map((name) => `${name}, so far`),
    ],
    rows: TAXES.flatMap((tax) =>
      response.years.map(({ year, lost, cumulated }, at): Cell[] => {
        const [yearly, sums] = [intervals?.years[at]?.[tax], intervals?.cumulated[at]?.[tax]];
        return [
          TAX_LABELS[tax],
          String(year),
          lost[tax],
          yearly?.low ?? null,
          yearly?.high ?? null,
          cumulated[tax],
          sums?.low ?? null,
          sums?.high ?? null,
        ];
      }),
    ),
  };
}
