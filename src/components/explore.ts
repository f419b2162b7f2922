import { assumptionControls } from "./explore/assumption-controls.js";
import { resultTables } from "./explore/result-tables.js";
import { policyCard } from "./policy-card.js";
import { reproduce } from "./reproduce.js";
import { scenarioBar } from "./scenario-bar.js";
import type { StatesGeometry } from "./state-map/geometry.js";
import type { LedgerFile } from "./study/ledger-file.js";
import { openStudy } from "./study/open-study.js";
import { populationChoice } from "./study/population-choice.js";
import type { PresetFile } from "./study/preset-file.js";
import { readout } from "./study/readout.js";
import { resultCharts } from "./study/result-charts.js";
import { settingsInWords } from "./study/settings-in-words.js";
import { showHeadline } from "./study/show-headline.js";
import { statusLine } from "./study/status-line.js";
import { drawsClient } from "./uncertainty/draws-client.js";
import type { RangeFile } from "./uncertainty/range-file.js";
import { showRanges } from "./uncertainty/show-ranges.js";

/** The parts of the analysts' page, each to be put in its place. */
export function explore(
  file: PresetFile,
  ledger: LedgerFile,
  geometry: StatesGeometry,
  ranges: RangeFile,
) {
  const study = openStudy(file);
  const names = new Map(geometry.states.map(({ code, name }) => [code, name]));
  const numbers = readout(study);
  showHeadline(study, file);
  showRanges(study, { file, stored: ranges, client: drawsClient }, numbers.showRanges);
  return {
    status: statusLine(study),
    readout: numbers,
    scenario: scenarioBar(study, file),
    reproduce: reproduce(study, file),
    population: populationChoice(study, file),
    card: policyCard(study, file),
    assumptions: assumptionControls(study, ledger),
    tables: resultTables(study, (code) => names.get(code) ?? code),
    settings: settingsInWords(study, file),
    ...resultCharts(study, geometry, file),
  };
}
