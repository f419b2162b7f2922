import { encodeScenario, MOST_LINK_CHARACTERS } from "../../model/scenario-link/encode-scenario.js";
import { knownScenarios } from "../study/known-scenarios.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";

/** The address of this page with the reader's scenario; undefined when it is too long for a link. */
export function scenarioLink(study: Study, file: PresetFile): string | undefined {
  const query = encodeScenario(study.choices, knownScenarios(file));
  if (query.length > MOST_LINK_CHARACTERS) return undefined;
  return `${location.origin}${location.pathname}${query && `?${query}`}`;
}
