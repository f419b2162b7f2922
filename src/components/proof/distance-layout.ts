import { chartText, LEADING } from "../linkage/chart-text.js";
import { addRun } from "./add-run.js";
import type { DistanceDrawing, GrowingDistances } from "./distance-drawing.js";
import { distanceScale } from "./distance-scale.js";
import { allNumbers } from "./listed-numbers.js";
import type { ProofPage } from "./proof-page.js";

const NARROW = 760;
const LABELS = 200;
const ASIDE = 128;
const GAP = 24;
const BETWEEN = 26;

/** Every number of the proof as a dot by its distance from expectation, a strip for each run. */
export function layoutDistances(page: ProofPage, width: number): DistanceDrawing {
  const above = width < NARROW;
  const from = above ? 0 : LABELS + GAP;
  const to = above ? width : width - ASIDE - GAP;
  const scale = distanceScale(allNumbers(page), page.limit, from, to);
  const drawing: GrowingDistances = { texts: [], ticks: [], marks: [], parts: [] };
  const y0 = { y: 0, faint: true };
  drawing.texts.push(
    chartText({ id: "fewer", text: "fewer counted", x: from, ...y0 }),
    chartText({ id: "more", text: "more counted", x: to, anchor: "end", ...y0 }),
  );
  let y = LEADING + 8;
  page.runs.forEach((run, at) => {
    const aside = above ? { x: 0, width } : { x: width - ASIDE, width: ASIDE };
    const places = { id: `run-${at}`, top: y, scale, above, aside, limit: page.limit };
    y = addRun(drawing, page, run, { ...places, labels: above ? width : LABELS }) + BETWEEN;
  });
  return { width, height: y - BETWEEN + 4, ...drawing };
}
