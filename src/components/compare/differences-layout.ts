import type { DotDrawing } from "../replay/dot-drawing.js";
import { layoutPanels } from "../replay/layout-panels.js";
import { DIFFERENCE_PANELS } from "./difference-panels.js";
import type { DifferenceRow } from "./differences.js";
import { moreOrFewer, moreOrFewerRange, signed, signedRange } from "./signed-numbers.js";
import { addSignedPanel, type SignedMark } from "./signed-panel.js";

/** Rows with a range are as high as their two lines of numbers need. */
const WITH_RANGE = 42;

/** Policies as rows, one panel to a measure, each with its difference from the reference. */
export function layoutDifferences(rows: readonly DifferenceRow[], width: number): DotDrawing {
  const hasRanges = rows.some((row) => [...row.of.values()].some(({ interval }) => interval));
  return layoutPanels(
    rows,
    DIFFERENCE_PANELS,
    width,
    (drawing, all, { measure, title, unit }, place) => {
      const kind = unit === "people" ? "people" : "tested";
      const marks = all.map((row): SignedMark => {
        const { value, interval } = row.of.get(measure)!;
        const shared = {
          id: `${measure}-${row.id}`,
          name: row.title,
          value,
          text: signed(value),
          kind,
        } as const;
        const said = `${title}: ${moreOrFewer(value)}`;
        if (!interval) return { ...shared, detail: said };
        const { low, high } = interval;
        return {
          ...shared,
          detail: `${said}; nine in ten draws: ${moreOrFewerRange(low, high)}`,
          span: { from: low, to: high },
          range: signedRange(low, high),
        };
      });
      addSignedPanel(drawing, { id: measure, marks, least: 1, tick: signed }, place);
    },
    hasRanges ? WITH_RANGE : undefined,
  );
}
