import { intervalsOf } from "../../model/uncertainty/columns.js";
import { exact } from "../numbers.js";
import { alternativesChart } from "./alternatives-chart.js";
import { followScenario } from "./follow-scenario.js";
import type { PageContext } from "./page-context.js";
import { questionOf } from "./question.js";
import { rangeFrame } from "./range-chart.js";
import { runBar } from "./run-bar.js";
import type { Alternative } from "./uncertainty-file.js";

/** The same policy and assumptions over every population to start from. */
export function alternativesPart(context: PageContext) {
  const { study, stored, asked, client, file } = context;
  const draws = stored.alternativeDraws;
  let alternatives = stored.alternatives;
  const chart = () =>
    alternativesChart({
      measure: asked.measure,
      column: asked.column,
      alternatives,
      baselines: file.baselines,
      source: `Crossmatch: ${exact(draws)} draws of its assumptions for each population, all synthetic and drawn from published totals.`,
    });
  const frame = rangeFrame("The number for every population to start from", "populations", chart());
  const show = (next: readonly Alternative[]) => {
    alternatives = next;
    frame.show(chart());
  };
  const done = () => `${exact(draws)} draws for each of ${alternatives.length} populations.`;
  const bar = runBar({
    name: "alternatives",
    label: "Drawing over every population",
    begin: "Work out for this scenario",
    finished: done,
    async work({ signal, onProgress }) {
      const found: Alternative[] = [];
      for (const { baseline, revoked } of stored.alternatives) {
        const question = questionOf({ ...study.choices, baseline, revoked }, draws);
        const before = found.length * draws;
        const usual = await client.run({ design: "one-at-a-time", question, ids: [] }, { signal });
        const values = await client.run(
          { design: "draws", question },
          {
            signal,
            onProgress: (at) => onProgress(before + at, stored.alternatives.length * draws),
          },
        );
        found.push({ baseline, revoked, usual: Array.from(usual), intervals: intervalsOf(values) });
      }
      show(found);
    },
  });
  asked.listen(() => frame.show(chart()));
  followScenario(context, bar, {
    auto: false,
    showStored() {
      show(stored.alternatives);
      return done();
    },
  });
  return { bar: bar.element, chart: frame.element };
}
