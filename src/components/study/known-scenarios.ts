import type { KnownScenarios } from "../../model/scenario-link/scenario-choices.js";
import { FIRST_POLICY } from "./first-policy.js";
import type { PresetFile } from "./preset-file.js";

/** What links and scenario files can name on a page, and what the page opens with. */
export function knownScenarios(file: PresetFile): KnownScenarios {
  return {
    policies: file.policies,
    baselines: file.baselines.map(({ id }) => id),
    assumptions: file.assumptions,
    usual: { baseline: file.baseline, policy: FIRST_POLICY },
  };
}
