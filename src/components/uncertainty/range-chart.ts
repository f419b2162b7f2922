import { chartFrame, type FrameText } from "../frame.js";
import { dotChart } from "../replay/dot-chart.js";
import { layoutRanges, type RangeOptions, type RangeRow } from "./range-rows.js";

export interface RangeChart extends FrameText {
  readonly rows: readonly RangeRow[];
  readonly options: RangeOptions;
}

/** Rows of ranges in a frame; `show` puts others in it. */
export function rangeFrame(label: string, filename: string, first: RangeChart) {
  const layout =
    ({ rows, options }: RangeChart) =>
    (width: number) =>
      layoutRanges(rows, options, width);
  const chart = dotChart(label, layout(first));
  const frame = chartFrame({ ...first, chart, filename });
  return {
    element: frame,
    show(next: RangeChart) {
      chart.update(layout(next));
      const { title, subtitle, source, table } = next;
      frame.update({ title, subtitle, source, table });
    },
  };
}
