import { join } from "node:path";
import { type Row, withDatabase } from "../database/database.js";
import { sqlList, sqlText } from "../database/sql-text.js";

/** A row of a finished sweep's summary. */
export interface SummaryRow extends Row {
  /** Number of the scenario, from 1. */
  readonly scenario: number;
  readonly label: string;
  readonly measure: string;
  readonly expected: number;
  /** Ends of the interval; null without draws. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Some measures of the first `most` scenarios, as the summary in a folder has them. */
export async function readSummary(
  dir: string,
  measures: readonly string[],
  most: number,
): Promise<SummaryRow[]> {
  const file = sqlText(join(dir, "summary.parquet"));
  return withDatabase((database) =>
    database.rows<SummaryRow>(
      `SELECT scenario, label, measure, expected, low, high FROM read_parquet(${file})
       WHERE scenario <= ${most} AND measure IN ${sqlList(measures)} ORDER BY scenario`,
    ),
  );
}
