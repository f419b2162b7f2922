import { FEWEST_DRAWS } from "../../model/uncertainty/convergence.js";
import { MEASURES, measuresOf } from "../../model/uncertainty/measures.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import { exact } from "../numbers.js";
import { drawCharts } from "./draw-charts.js";
import { followScenario } from "./follow-scenario.js";
import { frameByFrame } from "./frame-by-frame.js";
import { type PageContext, sourceOf } from "./page-context.js";
import { questionOf } from "./question.js";
import { runBar } from "./run-bar.js";
import { showUncertaintyHeadline } from "./show-headline.js";

/** Numbers of draws a reader may ask for, as text: values of a select. */
const COUNTS = ["200", "500", "1000", "2000"] as const;
/** How often what has come in is drawn while the rest is on its way. */
const EVERY_MS = 800;

/** The draws of the scenario on screen: controls, dots, table and convergence. */
export function drawsPart(context: PageContext) {
  const { study, stored, asked, client } = context;
  const usual = () => measuresOf(study.result);
  const source = (draws: number) =>
    sourceOf(context, `${exact(draws)} draws of its assumptions (seed ${study.choices.seed})`);
  const own = { values: stored.values, usual: usual(), source: source(stored.draws) };
  const charts = drawCharts(asked, own);
  const headline = showUncertaintyHeadline(asked, own);
  let shown: ArrayLike<number> = stored.values;

  const apart = frameByFrame();
  function showing(values: ArrayLike<number>): readonly (() => void)[] {
    shown = values;
    const next = { values, usual: usual(), source: source(values.length / MEASURES.length) };
    return [...charts.showing(next), () => headline.show(next)];
  }
  function show(values: ArrayLike<number>) {
    apart([]);
    for (const step of showing(values)) step();
  }
  const counts = selectField({
    label: "Draws",
    name: "draws.count",
    options: COUNTS.map((count) => ({ value: count, label: exact(Number(count)) })),
    onInput: () => bar.start(),
  });
  counts.value = COUNTS[1];

  const bar = runBar({
    name: "draws",
    label: "Drawing the assumptions",
    begin: "Draw again",
    finished: () => `${exact(shown.length / MEASURES.length)} draws of the scenario above.`,
    async work({ signal, onProgress }) {
      const question = questionOf(study.choices, Number(counts.value));
      let last = performance.now();
      const values = await client.run(
        { design: "draws", question },
        {
          signal,
          onProgress(done, total, sofar) {
            onProgress(done, total);
            const now = performance.now();
            if (done < FEWEST_DRAWS || now - last < EVERY_MS) return;
            last = now;
            apart(showing(sofar.slice(0, done * MEASURES.length)));
          },
        },
      );
      apart(showing(values));
    },
  });
  followScenario(context, bar, {
    auto: true,
    showStored() {
      show(stored.values);
      return `${exact(stored.draws)} draws of the scenario above.`;
    },
  });
  // A result at the defaults may come in after its draws began.
  study.listen({ result: () => show(shown) });
  return {
    controls: el("div", { class: "cm-draws-controls" }, asked.element, counts.element, bar.element),
    dots: charts.dots,
    table: charts.table,
    convergence: charts.lines,
  };
}
