import { scenarioBar } from "./scenario-bar.js";
import type { LedgerFile } from "./study/ledger-file.js";
import { openStudy } from "./study/open-study.js";
import type { PresetFile } from "./study/preset-file.js";
import { showHeadline } from "./study/show-headline.js";
import { statusLine } from "./study/status-line.js";
import { alternativesPart } from "./uncertainty/alternatives-part.js";
import { askedMeasure } from "./uncertainty/asked-measure.js";
import { drawsPart } from "./uncertainty/draws-part.js";
import type { PageContext } from "./uncertainty/page-context.js";
import { pointsClient } from "./uncertainty/points-client.js";
import { sampledList } from "./uncertainty/sampled-list.js";
import { sobolPart } from "./uncertainty/sobol-part.js";
import { tornadoPart } from "./uncertainty/tornado-part.js";
import type { UncertaintyFile } from "./uncertainty/uncertainty-file.js";

/** The parts of the page on uncertainty, each to be put in its place. */
export function uncertainty(file: PresetFile, ledger: LedgerFile, stored: UncertaintyFile) {
  const study = openStudy(file);
  showHeadline(study, file);
  const context: PageContext = {
    study,
    file,
    ledger,
    stored,
    asked: askedMeasure(),
    client: pointsClient(),
  };
  return {
    status: statusLine(study),
    scenario: scenarioBar(study, file),
    draws: drawsPart(context),
    alternatives: alternativesPart(context),
    tornado: tornadoPart(context),
    sobol: sobolPart(context),
    sampled: sampledList(context),
  };
}
