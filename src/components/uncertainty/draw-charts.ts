import { columnOf } from "../../model/uncertainty/columns.js";
import { type Checkpoint, convergence, drawErrors } from "../../model/uncertainty/convergence.js";
import { intervalOf } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import { chartFrame } from "../frame.js";
import { exact } from "../numbers.js";
import type { AskedMeasure } from "./asked-measure.js";
import { convergenceChart } from "./convergence-chart.js";
import { layoutConvergence } from "./convergence-layout.js";
import { convergenceTable, drawsTable } from "./draw-tables.js";
import { convergenceFinding, drawsFinding } from "./findings.js";
import { intervalTable } from "./interval-table.js";
import { quantileChart } from "./quantile-chart.js";
import { layoutQuantiles } from "./quantile-dots.js";

/** Draws on show: `MEASURES` of each, and of the scenario with every assumption at its default. */
export interface ShownDraws {
  readonly values: ArrayLike<number>;
  readonly usual: ArrayLike<number>;
  /** Where they come from. */
  readonly source: string;
}

/** The charts and the table of draws, following the number in question. */
export function drawCharts(asked: AskedMeasure, first: ShownDraws) {
  const dots = quantileChart("The draws, stacked where they lie");
  const lines = convergenceChart("The range by the number of draws");
  const empty = { title: "", subtitle: "", source: "", table: { columns: [], rows: [] } };
  const frames = {
    dots: chartFrame({ ...empty, chart: dots, filename: "draws" }),
    lines: chartFrame({ ...empty, chart: lines, filename: "draws-convergence" }),
  };
  const table = intervalTable();
  let shown = first;

  const valuesShown = () => columnOf(shown.values, MEASURES.length, asked.column);
  const dotsShown = [
    () => {
      const { measure, column } = asked;
      const values = valuesShown();
      const [interval, usual] = [intervalOf(values), shown.usual[column]!];
      dots.update((width) => layoutQuantiles({ measure, values, interval, usual }, width));
    },
    () => {
      const { measure } = asked;
      const values = valuesShown();
      frames.dots.update({
        title: drawsFinding(measure, intervalOf(values)),
        subtitle: `Each dot is one in a hundred of ${exact(values.length)} draws; hollow dots lie outside the range of nine in ten`,
        source: shown.source,
        table: drawsTable(measure, values),
      });
    },
  ];
  // The words come after their chart, and say the same points.
  let points: readonly Checkpoint[] = [];
  const linesShown = [
    () => {
      const { measure } = asked;
      points = convergence(valuesShown());
      lines.update((width) => layoutConvergence(measure, points, width));
    },
    () => {
      const { measure } = asked;
      const values = valuesShown();
      frames.lines.update({
        title: convergenceFinding(measure, values.length, drawErrors(values)),
        subtitle:
          "The middle draw (line) and the range of nine in ten (band) over the first draws, then over more and more. “Within” is one standard error",
        source: shown.source,
        table: convergenceTable(measure, points),
      });
    },
  ];
  /** What shows other draws, in parts that may run apart: a chart and its words each by itself. */
  function showing(next: ShownDraws): readonly (() => void)[] {
    shown = next;
    return [...dotsShown, () => table.show(next), ...linesShown];
  }
  asked.listen(() => {
    for (const step of [...dotsShown, ...linesShown]) step();
  });
  for (const step of showing(first)) step();
  return { dots: frames.dots, lines: frames.lines, table: table.element, showing };
}
