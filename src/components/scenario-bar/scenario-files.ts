import { readScenarioText } from "../../model/scenario-file/read-scenario-text.js";
import { scenarioYaml } from "../../model/scenario-file/scenario-yaml.js";
import type { Choices } from "../study/choices.js";
import { knownScenarios } from "../study/known-scenarios.js";
import type { PresetFile } from "../study/preset-file.js";
import { hashOf, policyTitle } from "../study/scenario-identity.js";
import type { Study } from "../study/study.js";

/** A file to hand to the reader. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** The reader's scenario as a YAML file, which pages open and the command line runs. */
export function savedScenario(study: Study, file: PresetFile): NamedText {
  const { choices, changed } = study;
  const id = `scenario-${hashOf(choices, file)}`;
  const baseline = file.baselines.find((entry) => entry.id === choices.baseline);
  const title = `${policyTitle(study)}${changed ? ", changed" : ""}`;
  const description = `Saved from Crossmatch ${file.version}. Population: ${baseline?.title ?? choices.baseline}.`;
  const text = scenarioYaml(choices, knownScenarios(file), { id, title, description });
  return { name: `${id}.yaml`, text };
}

/** The scenario of a file's text. Throws an InputError that names the file and what is wrong. */
export function openedScenario({ name, text }: NamedText, now: Choices, file: PresetFile): Choices {
  return readScenarioText(text, name, knownScenarios(file), now);
}
