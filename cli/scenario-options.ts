import { Option } from "commander";
import { findPreset } from "../loaders/policies/find-policy.js";
import { projectData } from "../loaders/project-data.js";
import { readScenario } from "../loaders/scenarios/read-scenario.js";
import type { Assumptions } from "../src/model/assumptions.js";
import type { Ledger } from "../src/model/ledger.js";
import { overrideAssumptions } from "../src/model/override-assumptions.js";
import type { ScenarioFile } from "../src/model/scenario-file/scenario-schema.js";
import { readSetOptions } from "./set-option.js";

/** `--scenario ID`. */
export function scenarioOption(): Option {
  return new Option("--scenario <id|file>", "a scenario's id or file").default("report");
}

/** `--set KEY=VALUE…`, as often as one likes. */
export function setOption(what: string): Option {
  return new Option("--set <key=value...>", what)
    .argParser((value: string, before: readonly string[]) => [...before, value])
    .default([], "none");
}

/** A scenario with what `--set` replaces in it. */
export interface ChosenScenario {
  readonly scenario: ScenarioFile;
  /** The file it was read from. */
  readonly file: string;
  readonly assumptions: Assumptions;
  /** Assumptions that differ from the ledger's defaults. */
  readonly moved: Readonly<Record<string, number>>;
  /** Policy keys that `--set` replaces, without `policy.` in front. */
  readonly policy: ReadonlyMap<string, unknown>;
}

/** Reads the scenario and the `--set` options of a command; throws InputErrors. */
export function chooseScenario(
  ledger: Ledger,
  options: { readonly scenario: string; readonly set: readonly string[] },
): ChosenScenario {
  const file = findPreset(options.scenario, projectData("scenarios"), "--scenario");
  const scenario = readScenario(file, ledger);
  const set = readSetOptions(options.set);
  const overrides = { ...scenario.set, ...set.assumptions };
  const place = () => ({ file: "--set" });
  const assumptions = overrideAssumptions(ledger.assumptions, overrides, place);
  const defaults = new Map(ledger.assumptions.map((entry) => [entry.id, entry.default]));
  const moved = Object.entries(overrides).filter(([id, value]) => defaults.get(id) !== value);
  return {
    scenario,
    file,
    assumptions,
    moved: Object.fromEntries(moved.sort(([a], [b]) => (a < b ? -1 : 1))),
    policy: set.policy,
  };
}
