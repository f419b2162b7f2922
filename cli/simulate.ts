import { Command } from "commander";
import { loadLedger } from "../loaders/ledger/load-ledger.js";
import { findPreset } from "../loaders/policies/find-policy.js";
import { readPolicy } from "../loaders/policies/read-policy.js";
import { openPopulation } from "../loaders/population/open-population.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import { overrideAssumptions } from "../src/model/override-assumptions.js";
import { overridePolicy } from "../src/model/policy/override-policy.js";
import { simulate } from "../src/model/simulate.js";
import { peopleOption, seedOption } from "./population-options.js";
import { readSetOptions } from "./set-option.js";
import { simulationReport } from "./simulation-report.js";

interface SimulateOptions {
  readonly policy?: string;
  readonly scenario: string;
  readonly set: readonly string[];
  readonly json?: boolean;
  readonly people?: string;
  readonly seed?: string;
}

const collect = (value: string, before: readonly string[]): string[] => [...before, value];

/** `crossmatch simulate`: runs one scenario and prints what is expected of it. */
export function simulateCommand(): Command {
  return new Command("simulate")
    .description("Run a policy over a population and print who is found and who is exposed.")
    .option("--policy <id|file>", "a preset's id or a policy file (default: the scenario's)")
    .option("--scenario <id|file>", "a scenario's id or file", "report")
    .option(
      "--set <key=value>",
      "replace an assumption, or a policy key with policy.…",
      collect,
      [],
    )
    .addOption(peopleOption())
    .addOption(seedOption())
    .option("--json", "print one JSON object")
    .action(async (options: SimulateOptions) => {
      const ledger = loadLedger();
      const scenario = readScenario(
        findPreset(options.scenario, "data/scenarios", "--scenario"),
        ledger,
      );
      const named = options.policy ?? scenario.policy ?? "exchange-2025";
      const set = readSetOptions(options.set);
      const preset = readPolicy(findPreset(named, "data/policies", "--policy"), ledger);
      const policy = overridePolicy(preset, set.policy, "--set");
      const assumptions = overrideAssumptions(
        ledger.assumptions,
        { ...scenario.set, ...set.assumptions },
        "--set",
      );
      const population = await openPopulation(ledger, {
        baseline: scenario.baseline,
        people: options.people,
        seed: options.seed,
      });
      const result = simulate(population, {
        id: scenario.id,
        policy,
        assumptions,
        revoked: scenario.revoked,
      });
      console.log(
        options.json ? JSON.stringify(result, null, 2) : simulationReport(result, policy),
      );
    });
}
