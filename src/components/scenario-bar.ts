import { usualScenario } from "../model/scenario-link/scenario-choices.js";
import { el, setText } from "./dom.js";
import { copyText } from "./scenario-bar/copy-text.js";
import { type Difference, differencesInWords } from "./scenario-bar/differences-in-words.js";
import { scenarioLink } from "./scenario-bar/scenario-link.js";
import { knownScenarios } from "./study/known-scenarios.js";
import type { PresetFile } from "./study/preset-file.js";
import type { Study } from "./study/study.js";

const TOO_LONG = "This scenario is too long for a link. Save it as a file instead.";

/**
 * The reader's scenario as a thing to keep: what differs from the usual one, a link to it, a file of
 * it, and the way back.
 */
export function scenarioBar(study: Study, file: PresetFile): HTMLElement {
  const summary = el("summary");
  const list = el("ul");
  const details = el("details", {}, summary, list);
  const said = el("p", { class: "cm-scenario-said", role: "status" });
  const button = (name: string, label: string, run: () => void) => {
    const node = el("button", { type: "button", "data-control": name }, label);
    node.addEventListener("click", run);
    return node;
  };
  const copy = button("scenario.copy", "Copy link", async () => {
    const link = scenarioLink(study, file);
    if (link === undefined) setText(said, TOO_LONG);
    else setText(said, (await copyText(link)) ? "Link copied." : `The link is: ${link}`);
  });
  const reset = button("scenario.reset", "Back to the usual scenario", () => {
    study.open(usualScenario(knownScenarios(file)));
    setText(said, "This is the usual scenario again.");
  });

  const show = () => {
    const found = differencesInWords(study, file);
    const count = found.length === 1 ? "1 thing" : `${found.length} things`;
    setText(
      summary,
      found.length === 0
        ? "This is the usual scenario."
        : `Differs from the usual scenario in ${count}`,
    );
    details.classList.toggle("cm-empty", found.length === 0);
    reset.hidden = found.length === 0;
    if (details.open) listOf(found);
  };
  const listOf = (found: readonly Difference[]) => {
    list.replaceChildren(
      ...found.map(({ what, now, usual }) =>
        el("li", {}, `${what} `, el("b", {}, now), ` (usually: ${usual})`),
      ),
    );
  };
  details.addEventListener("toggle", show);
  study.listen({ choices: show });
  show();
  return el(
    "section",
    { class: "cm-scenario", "aria-label": "This scenario" },
    details,
    el("div", { class: "cm-scenario-tools" }, copy, reset),
    said,
  );
}
