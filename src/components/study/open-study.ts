import { FIRST_POLICY } from "./first-policy.js";
import { followLink } from "./follow-link.js";
import { knownScenarios } from "./known-scenarios.js";
import { linkNotice } from "./link-notice.js";
import type { PresetFile } from "./preset-file.js";
import { type Simulator, workerSimulator } from "./simulator.js";
import { warmOnUse } from "./status-line.js";
import { type Study, study } from "./study.js";

/**
 * A study on a page, with the model in a worker that wakes up on first use. Its scenario comes from
 * the page's link and goes back to it; what the link says wrong is told at the top of the page. A
 * page that asks the model more than a study does hands in the one it asks.
 */
export function openStudy(file: PresetFile, simulator: Simulator = workerSimulator()): Study {
  const opened = study(file, simulator, FIRST_POLICY);
  warmOnUse(opened);
  document.querySelector("#observablehq-main")?.prepend(linkNotice(opened));
  showWaiting(opened);
  followLink(opened, knownScenarios(file));
  return opened;
}

/** Pales the numbers while they are those of another scenario: they must not be taken for its own. */
function showWaiting(study: Study): void {
  const mark = (waiting: boolean) =>
    document.documentElement.classList.toggle("cm-waiting", waiting);
  mark(location.search !== "");
  study.listen({ status: (status) => mark(status === "loading") });
}
