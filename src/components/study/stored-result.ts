import type { Policy } from "../../model/policy/schema.js";
import type { Simulation } from "../../model/simulation.js";
import { type Choices, samePolicy, scenarioId } from "./choices.js";
import type { PresetFile } from "./preset-file.js";

/** Whether some choices leave the scenario as the file of presets was run under. */
export const isDefaultScenario = (
  file: Pick<PresetFile, "scenario">,
  choices: Pick<Choices, "baseline" | "revoked" | "set">,
): boolean => scenarioId(choices) === file.scenario && Object.keys(choices.set).length === 0;

/** The kept result of a policy that does what a preset does, under the default scenario. */
export function storedResult(
  file: PresetFile,
  policy: Policy,
  choices: Pick<Choices, "baseline" | "revoked" | "set">,
): Simulation | undefined {
  if (!isDefaultScenario(file, choices)) return undefined;
  const same = file.policies.find((preset) => samePolicy(preset, policy));
  const result = same && file.results[same.id];
  return result && { ...result, policy: policy.id };
}
