import { assumptionControls } from "./explore/assumption-controls.js";
import { chartFrame } from "./frame.js";
import { about, percent } from "./numbers.js";
import { commandLineBox } from "./response/command-line-box.js";
import { estimatesTable } from "./response/estimates-table.js";
import { loopFrame } from "./response/loop-frame.js";
import { dollars } from "./response/money.js";
import { filersAfter, filersAtStart, type Outlook } from "./response/outlook.js";
import { type OutlookStudy, outlookStudy } from "./response/outlook-study.js";
import { filersPanel, revenuePanels } from "./response/panels.js";
import { panelsChart } from "./response/panels-chart.js";
import { layoutPanels } from "./response/panels-layout.js";
import { progressLine } from "./response/progress-line.js";
import { responseClient } from "./response/response-client.js";
import type { ResponseFile } from "./response/response-file.js";
import { showResponseHeadline } from "./response/show-headline.js";
import { filersTable, revenueTable } from "./response/tables.js";
import { scenarioBar } from "./scenario-bar.js";
import type { LedgerFile } from "./study/ledger-file.js";
import { openStudy } from "./study/open-study.js";
import { populationChoice } from "./study/population-choice.js";
import type { PresetFile } from "./study/preset-file.js";

const SOURCE = "Crossmatch, synthetic population; what people do is assumed, see the sliders.";

/** The parts of the page about what people do next, each to be put in its place. */
export function response(presets: PresetFile, ledger: LedgerFile, file: ResponseFile) {
  const study = openStudy(presets);
  const outlooks = outlookStudy(study, presets, file, responseClient());
  showResponseHeadline(study, outlooks, presets);
  const assumptions = ledger.assumptions.filter(({ stage }) => stage === "response");
  return {
    scenario: scenarioBar(study, presets),
    progress: progressLine(outlooks),
    filers: filersFrame(outlooks),
    revenue: revenueFrame(outlooks),
    loop: loopFrame(outlooks, SOURCE),
    estimates: estimatesTable(outlooks, file),
    assumptions: assumptionControls(study, { ...ledger, assumptions }),
    population: populationChoice(study, presets),
    command: commandLineBox(study),
  };
}

function filersFrame(outlooks: OutlookStudy): HTMLElement {
  const chart = panelsChart<Outlook>("People who file, by year", (outlook, width) =>
    layoutPanels([filersPanel(outlook)], width, { plot: 250, most: 1 }),
  );
  const text = (outlook: Outlook) => ({
    title: filersFinding(outlook),
    subtitle:
      "People on a return after each year’s filing season; the band holds nine in ten draws, scaled to this number of filers",
    source: SOURCE,
    table: filersTable(outlook),
  });
  return updated(outlooks, chart, text, "response-filers");
}

function revenueFrame(outlooks: OutlookStudy): HTMLElement {
  const chart = panelsChart<Outlook>("Revenue lost, by kind of tax", (outlook, width) =>
    layoutPanels(revenuePanels(outlook), width, { plot: 130, most: 3 }),
  );
  const text = (outlook: Outlook) => ({
    title: revenueFinding(outlook),
    subtitle:
      "Against a path without sharing, in dollars of 2022; bands hold nine in ten draws. Single years and sums have each their own scale",
    source: SOURCE,
    table: revenueTable(outlook),
  });
  return updated(outlooks, chart, text, "response-revenue");
}

/** A frame whose chart and words follow the outlook. */
function updated(
  outlooks: OutlookStudy,
  chart: ReturnType<typeof panelsChart<Outlook>>,
  text: (outlook: Outlook) => Omit<Parameters<typeof chartFrame>[0], "chart" | "filename">,
  filename: string,
): HTMLElement {
  chart.update(outlooks.outlook);
  const frame = chartFrame({ ...text(outlooks.outlook), chart, filename });
  outlooks.listen({
    outlook(outlook) {
      chart.update(outlook);
      frame.update(text(outlook));
    },
  });
  return frame;
}

/** Title over the line of filers. */
export function filersFinding({ response: of }: Outlook): string {
  const start = filersAtStart(of);
  const fewer = start - filersAfter(of, 10);
  if (fewer === 0) return "As many people file as without sharing";
  const first = (start - filersAfter(of, 1)) / start;
  return `In the first season ${percent(first)} of filers stop; after ten years ${about(fewer)} people (${percent(fewer / start)})`;
}

/** Title over the panels of revenue. */
export function revenueFinding({ response: of }: Outlook): string {
  const { federalIncome, payroll, stateIncome } = of.years.at(-1)!.cumulated;
  if (federalIncome + payroll + stateIncome === 0) return "No revenue is lost";
  return `Over ten years ${dollars(payroll)} of payroll tax, ${dollars(federalIncome)} of federal and ${dollars(stateIncome)} of state income tax`;
}
