import { chooser } from "./compare/chooser.js";
import { chosenPolicies } from "./compare/chosen-policies.js";
import { OWN } from "./compare/compared-ids.js";
import { comparison } from "./compare/comparison.js";
import type { ComparisonFile } from "./compare/comparison-file.js";
import { differencesView } from "./compare/differences-view.js";
import { flowView } from "./compare/flow-view.js";
import { frontierView } from "./compare/frontier-view.js";
import { DIMENSIONS } from "./compare/group-rows.js";
import { groupsView } from "./compare/groups-view.js";
import { groupMeasureSwitch } from "./compare/measure-switch.js";
import { noticesList } from "./compare/notices-list.js";
import { ranges } from "./compare/ranges.js";
import { rememberedResults } from "./compare/remembered-results.js";
import { rulesTable } from "./compare/rules-table.js";
import { scenarioOnPaper } from "./compare/scenario-on-paper.js";
import { showSentence } from "./compare/show-sentence.js";
import { el } from "./dom.js";
import { policyCard } from "./policy-card.js";
import { scenarioBar } from "./scenario-bar.js";
import type { StatesGeometry } from "./state-map/geometry.js";
import { openStudy } from "./study/open-study.js";
import { populationChoice } from "./study/population-choice.js";
import type { PresetFile } from "./study/preset-file.js";
import { workerSimulator } from "./study/simulator.js";
import { statusLine } from "./study/status-line.js";
import { drawsClient } from "./uncertainty/draws-client.js";

/** The parts of the page that sets policies side by side, each to be put in its place. */
export function compare(presets: PresetFile, file: ComparisonFile, geometry: StatesGeometry) {
  const simulator = rememberedResults(workerSimulator());
  const study = openStudy(presets, simulator);
  const files = { presets, comparison: file };
  const chosen = chosenPolicies(study, presets);
  const compared = comparison(study, files, simulator, chosen);
  const names = new Map(geometry.states.map(({ code, name }) => [code, name]));

  const sentence = showSentence();
  const said = noticesList(chosen);
  const rules = rulesTable();
  const flow = flowView();
  const differences = differencesView();
  const groups = DIMENSIONS.map((dimension) =>
    groupsView(dimension, (code) => names.get(code) ?? code),
  );
  const frontier = frontierView(files, simulator);
  const drawn = ranges(files, drawsClient(), () =>
    differences.update(compared.shown, drawn.intervals),
  );
  const show = () => {
    const { shown } = compared;
    sentence(shown);
    for (const view of [drawn, said, rules, flow, ...groups, frontier]) view.update(shown);
    differences.update(shown, drawn.intervals);
  };
  compared.listen({ shown: show });
  show();

  const card = el(
    "details",
    { class: "cm-compare-own", "data-control": "compare.own" },
    el("summary", {}, "Your policy, point by point"),
    policyCard(study, presets),
  );
  // Whoever changes a policy here wants to see what it does.
  card.addEventListener("input", () => {
    if (!chosen.ids.includes(OWN)) chosen.choose([...chosen.ids, OWN]);
  });
  return {
    status: statusLine(compared),
    scenario: scenarioBar(study, presets),
    chooser: el("div", { class: "cm-card" }, chooser(study, presets, chosen), card),
    population: populationChoice(study, presets),
    notices: said.element,
    paper: scenarioOnPaper(study, presets),
    rules: rules.element,
    flow: flow.element,
    differences: differences.element,
    ranges: drawn.element,
    groupSwitch: groupMeasureSwitch((measure) => {
      for (const view of groups) view.show(measure);
    }),
    groups: groups.map(({ element }) => element),
    frontier: frontier.element,
    curve: frontier.controls,
  };
}
