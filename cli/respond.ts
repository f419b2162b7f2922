import { Command } from "commander";
import { pointsInWorkers } from "../loaders/draws/points-in-workers.js";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { findPreset } from "../loaders/policies/find-policy.js";
import { USUAL_POLICY } from "../loaders/policies/usual-policy.js";
import { drawProgress } from "../loaders/population/draw-progress.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { projectData } from "../loaders/project-data.js";
import { policyOfScenario } from "../loaders/scenarios/policy-of-scenario.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import type { Assumption } from "../src/model/assumption.js";
import { figureNumber } from "../src/model/ledger-lookup.js";
import { overrideAssumptions } from "../src/model/override-assumptions.js";
import { overridePolicy } from "../src/model/policy/override-policy.js";
import type { LoadedPopulation } from "../src/model/population/loaded-population.js";
import {
  GROWTH_FIGURE,
  type OwnNumbers,
  PUBLISHED_ESTIMATES,
} from "../src/model/response/published-estimates.js";
import { respond } from "../src/model/response/respond.js";
import {
  type ResponseIntervals,
  responseIntervals,
} from "../src/model/response/response-intervals.js";
import { sixthFewerOf } from "../src/model/response/response-series.js";
import type { DrawQuestion } from "../src/model/uncertainty/draws.js";
import { type DrawOptions, drawSeedOption, drawsOption, readDrawOptions } from "./drawn.js";
import { peopleOption, seedOption } from "./population-options.js";
import { responseReport } from "./response-report.js";
import { scenarioOption, setOption } from "./scenario-options.js";
import { readSetOptions } from "./set-option.js";

interface RespondOptions extends DrawOptions {
  readonly policy?: string;
  readonly scenario: string;
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly people?: string;
  readonly seed?: string;
}

/** `crossmatch respond`: what people do in ten years of a policy, and what revenue that costs. */
export function respondCommand(): Command {
  return new Command("respond")
    .option(
      "--policy <id|file>",
      `a preset's id or a policy file (default: the scenario's, or ${USUAL_POLICY})`,
    )
    .addOption(scenarioOption())
    .addOption(setOption("replace assumptions, or policy keys with policy.…"))
    .addOption(peopleOption())
    .addOption(seedOption())
    .addOption(drawsOption())
    .addOption(drawSeedOption())
    .option("--json", "print one JSON object")
    .action(async (options: RespondOptions) => {
      const ledger = loadLedger(projectData());
      const scenarioFile = findPreset(options.scenario, projectData("scenarios"), "--scenario");
      const scenario = readScenario(scenarioFile, ledger);
      const preset = policyOfScenario(scenario, scenarioFile, options.policy, ledger);
      const replaced = readSetOptions(options.set);
      const policy = overridePolicy(preset, replaced.policy, "--set");
      const set = { ...scenario.set, ...replaced.assumptions };
      const assumptions = overrideAssumptions(ledger.assumptions, set, () => ({ file: "--set" }));
      const { baseline, id, revoked } = scenario;
      const { people, seed } = options;
      const asked = readDrawOptions(options, scenario.seed);
      const loaded = await openPopulation(ledger, { baseline, people, seed, progress: true });
      const response = respond(loaded, { id, policy, assumptions, revoked });
      const growth = figureNumber(ledger, GROWTH_FIGURE);
      const numbers = { response, sixthFewer: sixthFewerOf(response, assumptions), growth };
      const question = { baseline, revoked, set, policies: [policy] };
      const intervals =
        asked &&
        (await drawResponse(loaded, ledger.assumptions, { ...question, ...asked }, growth));
      console.log(
        options.json
          ? JSON.stringify({ ...response, ...besidePublished(numbers, intervals) }, null, 2)
          : responseReport(numbers, policy, ledger, intervals),
      );
    });
}

/** Draws the assumptions in worker threads, with a progress bar on the terminal. */
async function drawResponse(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  question: DrawQuestion,
  growth: number,
): Promise<ResponseIntervals> {
  const bar = drawProgress(true, "Drawing assumptions");
  try {
    const values = await pointsInWorkers(loaded, entries, { design: "response", question }, bar);
    return responseIntervals(values, growth);
  } finally {
    bar.stop();
  }
}

/** The published estimates with the model's number for each, and what draws say, for `--json`. */
function besidePublished(numbers: OwnNumbers, intervals: ResponseIntervals | undefined) {
  const published = PUBLISHED_ESTIMATES.map(({ figure, oursIs, ours, drawn }) => ({
    figure,
    oursIs,
    ours: ours(numbers),
    ...(intervals && { interval: drawn(intervals) }),
  }));
  return { published, ...(intervals && { drawn: intervals }) };
}
