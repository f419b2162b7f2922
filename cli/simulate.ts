import { Command, Option } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { findPreset } from "../loaders/policies/find-policy.js";
import { USUAL_POLICY } from "../loaders/policies/usual-policy.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { projectData } from "../loaders/project-data.js";
import { policyOfScenario } from "../loaders/scenarios/policy-of-scenario.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import { overrideAssumptions } from "../src/model/override-assumptions.js";
import { overridePolicy } from "../src/model/policy/override-policy.js";
import { simulate } from "../src/model/simulate.js";
import { simulationCitation } from "./cite.js";
import {
  type DrawOptions,
  drawScenario,
  drawSeedOption,
  drawsOption,
  readDrawOptions,
} from "./drawn.js";
import { peopleOption, seedOption } from "./population-options.js";
import { readSetOptions } from "./set-option.js";
import { simulationReport } from "./simulation-report.js";

interface SimulateOptions extends DrawOptions {
  readonly policy?: string;
  readonly scenario: string;
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly cite?: boolean;
  readonly people?: string;
  readonly seed?: string;
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** `crossmatch simulate`: runs one scenario and prints what is expected of it. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .option(
      "--policy <id|file>",
      `a preset's id or a policy file (default: the scenario's, or ${USUAL_POLICY})`,
    )
    .option("--scenario <id|file>", "a scenario's id or file", "report")
    .addOption(
      new Option("--set <key=value...>", "replace assumptions, or policy keys with policy.…")
        .argParser(collect)
        .default([], "none"),
    )
    .addOption(peopleOption())
    .addOption(seedOption())
    .addOption(drawsOption())
    .addOption(drawSeedOption())
    .option("--json", "print one JSON object")
    .option("--cite", "print a text to cite the result with, and nothing else")
    .action(async (options: SimulateOptions) => {
      const ledger = loadLedger(projectData());
      const scenarioFile = findPreset(options.scenario, projectData("scenarios"), "--scenario");
      const scenario = readScenario(scenarioFile, ledger);
      const preset = policyOfScenario(scenario, scenarioFile, options.policy, ledger);
      const set = readSetOptions(options.set);
      const policy = overridePolicy(preset, set.policy, "--set");
      const overrides = { ...scenario.set, ...set.assumptions };
      const assumptions = overrideAssumptions(ledger.assumptions, overrides, () => ({
        file: "--set",
      }));
      const { baseline, id, revoked } = scenario;
      const { people, seed } = options;
      const asked = readDrawOptions(options, scenario.seed);
      const held = { baseline, revoked, set: overrides };
      if (options.cite) {
        const cited = { ...held, policy, seed: asked?.seed ?? scenario.seed };
        console.log(await simulationCitation(ledger, cited, { people, seed }));
        return;
      }
      const population = await openPopulation(ledger, { baseline, people, seed, progress: true });
      const result = simulate(population, { id, policy, assumptions, revoked });
      const drawn =
        asked &&
        (await drawScenario(population, ledger.assumptions, { ...held, ...asked }, policy));
      console.log(
        options.json
          ? JSON.stringify(drawn ? { ...result, drawn } : result, null, 2)
          : simulationReport(result, policy, drawn),
      );
    });
}
