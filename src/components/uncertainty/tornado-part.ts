import { movingEntries } from "../../model/sensitivity/moving-entries.js";
import { type Swing, tornado } from "../../model/sensitivity/tornado.js";
import { columnOf } from "../../model/uncertainty/columns.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import type { PointJob } from "../../model/uncertainty/point-job.js";
import type { Choices } from "../study/choices.js";
import { followScenario } from "./follow-scenario.js";
import { labelsOf, type PageContext, sourceOf } from "./page-context.js";
import { questionOf } from "./question.js";
import { rangeFrame } from "./range-chart.js";
import { runBar } from "./run-bar.js";
import { tornadoChart } from "./tornado-chart.js";
import type { TornadoRuns } from "./uncertainty-file.js";

/** The runs of a tornado: each unknown of a scenario at its low and at its high percentile. */
export function tornadoJob({ ledger }: Pick<PageContext, "ledger">, choices: Choices) {
  const ids = movingEntries(ledger.assumptions, choices.set);
  return { design: "one-at-a-time", question: questionOf(choices, 1), ids } satisfies PointJob;
}

/** The widest first, for the number in question. */
export const swingsOf = ({ ids, values }: TornadoLike, column: number): readonly Swing[] =>
  tornado(ids, columnOf(values, MEASURES.length, column));

interface TornadoLike extends Omit<TornadoRuns, "values"> {
  readonly values: ArrayLike<number>;
}

/** One assumption at a time, for the scenario on screen. */
export function tornadoPart(context: PageContext) {
  const { study, stored, asked, client } = context;
  let runs: TornadoLike = stored.tornado;
  const chart = () => {
    const { measure, column } = asked;
    const usual = runs.values[column]!;
    const swings = swingsOf(runs, column);
    const source = sourceOf(context, "each assumption moved alone");
    return tornadoChart({ measure, swings, usual, labelOf: labelsOf(context), source });
  };
  const frame = rangeFrame("How far each assumption alone moves the number", "tornado", chart());
  const show = (next: TornadoLike) => {
    runs = next;
    frame.show(chart());
  };
  const done = () => `${runs.ids.length} assumptions of the scenario above, one at a time.`;
  const bar = runBar({
    name: "tornado",
    label: "Moving one assumption at a time",
    begin: "Work out again",
    finished: done,
    async work(options) {
      const job = tornadoJob(context, study.choices);
      show({ ids: job.ids, values: await client.run(job, options) });
    },
  });
  asked.listen(() => frame.show(chart()));
  followScenario(context, bar, {
    auto: true,
    showStored() {
      show(stored.tornado);
      return done();
    },
  });
  return { bar: bar.element, chart: frame.element };
}
