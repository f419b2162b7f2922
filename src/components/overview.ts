import { sourceList } from "./controls/source-list.js";
import { policyCard } from "./policy-card.js";
import { reproduce } from "./reproduce.js";
import { scenarioBar } from "./scenario-bar.js";
import type { StatesGeometry } from "./state-map/geometry.js";
import { openStudy } from "./study/open-study.js";
import { populationChoice } from "./study/population-choice.js";
import type { PresetFile } from "./study/preset-file.js";
import { readout } from "./study/readout.js";
import { RESTS_ON } from "./study/rests-on.js";
import { resultCharts } from "./study/result-charts.js";
import { settingsInWords } from "./study/settings-in-words.js";
import { showHeadline } from "./study/show-headline.js";
import { statusLine } from "./study/status-line.js";
import { drawsClient } from "./uncertainty/draws-client.js";
import type { RangeFile } from "./uncertainty/range-file.js";
import { showRanges } from "./uncertainty/show-ranges.js";

/** The parts of the front page that follow the reader's choices, each to be put in its place. */
export function overview(file: PresetFile, geometry: StatesGeometry, ranges: RangeFile) {
  const study = openStudy(file);
  const numbers = readout(study);
  showHeadline(study, file);
  showRanges(study, { file, stored: ranges, client: drawsClient }, numbers.showRanges);
  return {
    status: statusLine(study),
    ...resultCharts(study, geometry, file),
    scenario: scenarioBar(study, file),
    reproduce: reproduce(study, file),
    population: populationChoice(study, file),
    readout: numbers,
    card: policyCard(study, file),
    settings: settingsInWords(study, file),
    sources: sourceList(RESTS_ON, file.sources),
  };
}
