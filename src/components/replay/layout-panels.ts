import { type ChartText, chartText, LEADING } from "../linkage/chart-text.js";
import type { GrowingDrawing, PanelPlace } from "./add-panel.js";
import type { DotDrawing } from "./dot-drawing.js";
import { rowPlaces } from "./row-places.js";

const GAP = 36;

interface NamedRow {
  readonly id: string;
  readonly title: string;
}

interface NamedPanel {
  readonly measure: string;
  readonly title: string;
}

/**
 * Policies as rows of small panels, one panel to a measure; one, two or three panels abreast.
 * `add` draws a panel; `least` is the least height of a row in px.
 */
export function layoutPanels<R extends NamedRow, P extends NamedPanel>(
  rows: readonly R[],
  panels: readonly P[],
  width: number,
  add: (drawing: GrowingDrawing, rows: readonly R[], panel: P, place: PanelPlace) => void,
  least?: number,
): DotDrawing {
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
  for (let first = 0; first < panels.length; first += columns) {
    const abreast = panels.slice(first, first + columns);
    const heads = abreast.map(({ measure, title }, column) => {
      const x = labels + column * (panel + GAP);
      return chartText({ id: `title-${measure}`, text: title, x, y, room: panel, bold: true });
    });
    drawing.texts.push(...heads);
    const top = y + Math.max(...heads.map(({ height }) => height)) + 8;
    const room = columns === 1 ? panel : labels - 18;
    const places = rowPlaces(rows, room, top, columns === 1, least);
    for (const { label } of places.rows)
      drawing.texts.push({ ...label, id: `${first}-${label.id}` });
    abreast.forEach((one, column) => {
      add(drawing, rows, one, { x: labels + column * (panel + GAP), width: panel, top, places });
    });
    y = places.below + 6 + LEADING + 28;
  }
  return { ...drawing, height: Math.max(0, y - 24) };
}
