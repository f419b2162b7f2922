import type { DotDrawing } from "../replay/dot-drawing.js";
import { layoutPanels } from "../replay/layout-panels.js";
import { addDifferencePanel } from "./add-difference-panel.js";
import { DIFFERENCE_PANELS } from "./difference-panels.js";
import type { DifferenceRow } from "./differences.js";

/** Rows with a range are as high as their two lines of numbers need. */
const WITH_RANGE = 42;

/** Policies as rows, one panel to a measure, each with its difference from the reference. */
export function layoutDifferences(rows: readonly DifferenceRow[], width: number): DotDrawing {
  const hasRanges = rows.some((row) => [...row.of.values()].some(({ interval }) => interval));
  const least = hasRanges ? WITH_RANGE : undefined;
  return layoutPanels(rows, DIFFERENCE_PANELS, width, addDifferencePanel, least);
}
