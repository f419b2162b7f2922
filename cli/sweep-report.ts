import type { SummaryRow } from "../loaders/sweep/read-summary.js";
import { compact } from "../src/components/numbers.js";
import { type Sweep, sweepRuns } from "../src/model/sweep/sweep.js";

/** Measures the terminal shows, with a caption that fits over two numbers. */
const COLUMNS = [
  ["exposed", "people exposed"],
  ["subject", "correctly found"],
  ["mistaken", "found by mistake"],
] as const;
export const REPORTED = COLUMNS.map(([measure]) => measure);
/** More scenarios than this are for the files. */
export const MOST_REPORTED = 40;

const LONGEST_NAME = 60;

/** The headline numbers of a finished sweep, a line for each scenario. */
export function sweepReport(sweep: Sweep, rows: readonly SummaryRow[]): string {
  const count = (n: number): string => n.toLocaleString("en-US");
  const { title, scenarios, draws, seed } = sweep;
  const names = scenarios.slice(0, MOST_REPORTED).map(({ label }) => shortened(label));
  const width = Math.max(...names.map((name) => name.length)) + 2;
  const number = draws > 0 ? 10 : 17;
  const interval = 23;
  const cell = (of: SummaryRow | undefined): string => {
    if (of === undefined) return "";
    const expected = compact(of.expected).padStart(number);
    if (of.low === null || of.high === null) return expected;
    const [low, high] = [compact(of.low), compact(of.high)];
    return expected + (low === high ? low : `${low} to ${high}`).padStart(interval);
  };
  const heading = COLUMNS.map(([, caption]) =>
    caption.padStart(draws > 0 ? number + interval : number),
  );
  const more = scenarios.length - names.length;
  return [
    title,
    `${count(scenarios.length)} scenarios, ${draws > 0 ? `each as it stands and in ${count(draws)} draws (seed ${seed}): ${count(sweepRuns(sweep))} runs. The range holds nine draws in ten.` : "each as it stands"}`,
    "",
    `  ${"".padEnd(width)}${heading.join("")}`,
    ...names.map((name, at) => {
      const cells = COLUMNS.map(([measure]) =>
        cell(rows.find((row) => row.scenario === at + 1 && row.measure === measure)),
      );
      return `  ${name.padEnd(width)}${cells.join("")}`;
    }),
    ...(more > 0 ? [`  … and ${count(more)} more`] : []),
  ].join("\n");
}

function shortened(label: string): string {
  return label.length > LONGEST_NAME ? `${label.slice(0, LONGEST_NAME - 1)}…` : label;
}
