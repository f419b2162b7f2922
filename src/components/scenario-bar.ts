import { usualScenario } from "../model/scenario-link/scenario-choices.js";
import { el, setText } from "./dom.js";
import { saveFile } from "./frame/save-file.js";
import { copyText } from "./scenario-bar/copy-text.js";
import { type Difference, differencesInWords } from "./scenario-bar/differences-in-words.js";
import { acceptDrops, fileButton, openFile, type Said } from "./scenario-bar/open-file.js";
import { scenarioLink } from "./scenario-bar/scenario-link.js";
import { knownScenarios } from "./study/known-scenarios.js";
import type { PresetFile } from "./study/preset-file.js";
import type { Study } from "./study/study.js";

/**
 * The reader's scenario as a thing to keep: what differs from the usual one, a link to it, a file of
 * it to save and to open (or to drop on the page), and the way back.
 */
export function scenarioBar(study: Study, file: PresetFile): HTMLElement {
  const said = el("div", { class: "cm-scenario-said", role: "status" });
  const tell = (lines: Said) => said.replaceChildren(...lines.map((line) => el("p", {}, line)));
  const button = (name: string, label: string, run: () => void) => {
    const node = el("button", { type: "button", "data-control": `scenario.${name}` }, label);
    node.addEventListener("click", run);
    return node;
  };
  const copy = button("copy", "Copy link", async () => {
    const link = scenarioLink(study, file);
    if (link === undefined) {
      tell(["This scenario is too long for a link. Save it as a file instead."]);
    } else tell([(await copyText(link)) ? "Link copied." : `The link is: ${link}`]);
  });
  const save = button("save", "Save as file", async () => {
    const { savedScenario } = await import("./scenario-bar/scenario-files.js");
    const { name, text } = savedScenario(study, file);
    saveFile(name, new Blob([text], { type: "application/yaml" }));
    tell([`Saved as ${name}.`]);
  });
  const reset = button("reset", "Back to the usual scenario", () => {
    study.open(usualScenario(knownScenarios(file)));
    tell(["This is the usual scenario again."]);
  });
  const open = async (chosen: File) => tell(await openFile(chosen, study, file));
  acceptDrops(open);

  const differences = differenceList(study, file, (none) => {
    reset.hidden = none;
  });
  const tools = [copy, save, ...fileButton("Open a file", open), reset];
  return el(
    "section",
    { class: "cm-scenario", "aria-label": "This scenario" },
    differences,
    el("div", { class: "cm-scenario-tools" }, ...tools),
    said,
  );
}

/** How many things differ from the usual scenario, opening to what they are. */
function differenceList(study: Study, file: PresetFile, onChange: (none: boolean) => void) {
  const summary = el("summary");
  const list = el("ul");
  const details = el("details", {}, summary, list);
  const item = ({ what, now, usual }: Difference) =>
    el("li", {}, `${what} `, el("b", {}, now), ` (instead of ${usual})`);
  const show = () => {
    const found = differencesInWords(study, file);
    const count = found.length === 1 ? "1 thing" : `${found.length} things`;
    const differs = `Differs from the usual scenario in ${count}`;
    setText(summary, found.length === 0 ? "This is the usual scenario." : differs);
    details.classList.toggle("cm-empty", found.length === 0);
    if (details.open) list.replaceChildren(...found.map(item));
    onChange(found.length === 0);
  };
  details.addEventListener("toggle", show);
  study.listen({ choices: show });
  show();
  return details;
}
