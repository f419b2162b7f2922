import { groupUnknowns, OTHERS } from "../../model/sensitivity/group-unknowns.js";
import { columnsOf } from "../../model/sensitivity/saltelli-points.js";
import { columnOf } from "../../model/uncertainty/columns.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import { exact } from "../numbers.js";
import { followScenario } from "./follow-scenario.js";
import { indicesInWorker } from "./indices-client.js";
import { isStored, labelsOf, type PageContext, sourceOf } from "./page-context.js";
import { questionOf } from "./question.js";
import { rangeFrame } from "./range-chart.js";
import { runBar } from "./run-bar.js";
import { sobolChart } from "./sobol-chart.js";
import { SOBOL_ROWS } from "./stored-counts.js";
import { swingsOf, tornadoJob } from "./tornado-part.js";
import type { SobolResult } from "./uncertainty-file.js";

/** Which unknowns the spread comes from, for the scenario and the number in question. */
export function sobolPart(context: PageContext) {
  const { study, stored, asked, client } = context;
  let result = stored.sobol;
  const chart = () => {
    const runs = exact(result.rows * columnsOf(result.groups));
    return sobolChart({
      measure: MEASURES.find(({ id }) => id === result.measure)!,
      result,
      labelOf: labelsOf(context),
      source: sourceOf(context, `${runs} runs of the model`),
    });
  };
  const frame = rangeFrame("Share of the spread by unknown", "sobol", chart());
  const show = (next: SobolResult) => {
    result = next;
    frame.show(chart());
  };
  const done = () => {
    const singles = result.groups.filter(({ id }) => id !== OTHERS).length;
    return `The ${singles} unknowns that move it most one by one, all others together.`;
  };
  const bar = runBar({
    name: "sobol",
    label: "Sharing out the spread",
    begin: "Work out for this scenario and number",
    finished: done,
    async work(options) {
      const { measure, column } = asked;
      const { choices } = study;
      const job = tornadoJob(context, choices);
      const swings = swingsOf(
        { ids: job.ids, values: await client.run(job, { signal: options.signal }) },
        column,
      );
      const groups = groupUnknowns(swings);
      const question = questionOf(choices, SOBOL_ROWS);
      const values = await client.run({ design: "sobol", question, groups }, options);
      const numbers = columnOf(values, MEASURES.length, column);
      const indices = await indicesInWorker(numbers, groups.length, choices.seed);
      options.signal.throwIfAborted();
      show({ measure: measure.id, rows: SOBOL_ROWS, groups, indices });
    },
  });
  const showStored = () => {
    show(stored.sobol);
    return done();
  };
  asked.listen(() => {
    if (asked.measure.id === stored.sobol.measure && isStored(context, study.choices)) {
      bar.rest(showStored());
    } else if (asked.measure.id !== result.measure) {
      bar.rest("This is of another number until you begin.");
    }
  });
  followScenario(context, bar, { auto: false, showStored });
  return { bar: bar.element, chart: frame.element };
}
