import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import { addPanel } from "./add-panel.js";
import type { DotDrawing } from "./dot-drawing.js";
import { PANELS, type PolicyRow } from "./policy-panels.js";
import { rowPlaces } from "./row-places.js";

const GAP = 36;

/** Policies as rows of small panels, one panel to a measure; one, two or three panels abreast. */
export function layoutPolicies(rows: readonly PolicyRow[], width: number): DotDrawing {
  const columns = width < 560 ? 1 : width < 900 ? 2 : 3;
  const labels = columns === 1 ? 0 : Math.min(230, width * 0.28);
  const panel = (width - labels - GAP * (columns - 1)) / columns;
  const drawing = {
    width,
    height: 0,
    texts: [] as ChartText[],
    ticks: [] as DotDrawing["ticks"][number][],
    bands: [],
    spans: [] as DotDrawing["spans"][number][],
    dots: [] as DotDrawing["dots"][number][],
    parts: [] as DotDrawing["parts"][number][],
  };
  let y = 0;
  for (let first = 0; first < PANELS.length; first += columns) {
    const abreast = PANELS.slice(first, first + columns);
    const heads = abreast.map(({ measure, title }, column) => {
      const x = labels + column * (panel + GAP);
      return chartText({ id: `title-${measure}`, text: title, x, y, room: panel, bold: true });
    });
    drawing.texts.push(...heads);
    const top = y + Math.max(...heads.map(({ height }) => height)) + 8;
    const places = rowPlaces(rows, columns === 1 ? panel : labels - 18, top, columns === 1);
    for (const { label } of places.rows)
      drawing.texts.push({ ...label, id: `${first}-${label.id}` });
    abreast.forEach((one, column) => {
      addPanel(drawing, rows, one, {
        x: labels + column * (panel + GAP),
        width: panel,
        top,
        places,
      });
    });
    y = places.below + 6 + LEADING + 28;
  }
  return { ...drawing, height: y - 24 };
}
