import { copyButton } from "./copy-button.js";
import { el, setText } from "./dom.js";
import { safeFilename } from "./frame/csv.js";
import { saveFile } from "./frame/save-file.js";
import { scenarioLink } from "./scenario-bar/scenario-link.js";
import { commandLine } from "./study/command.js";
import type { PresetFile } from "./study/preset-file.js";
import { citationOf, hashOf } from "./study/scenario-identity.js";
import type { Study } from "./study/study.js";

interface ReproduceOptions {
  /** How many draws the page shows ranges from, where it shows some. */
  readonly draws?: () => number;
}

/**
 * How to get the same numbers again: the command that prints them, the numbers themselves to the last
 * digit, and a text to cite them with. Follows the study.
 */
export function reproduce(
  study: Study,
  file: PresetFile,
  { draws }: ReproduceOptions = {},
): HTMLElement {
  const command = el("code");
  const citation = el("p", { class: "cm-citation" });
  const show = () => {
    setText(command, commandLine(study.preset, study.choices, draws?.()));
    setText(citation, citationOf(study, file, scenarioLink(study, file)));
  };
  const save = el(
    "button",
    { type: "button", "data-control": "save.json" },
    "Save the numbers as JSON",
  );
  let current = study.choices;
  const said = el("span", { role: "status" });
  save.addEventListener("click", () => {
    const ready = current === study.choices;
    setText(said, ready ? "" : "The numbers are still on their way; try again in a moment.");
    if (!ready) return;
    const name = `${safeFilename(`crossmatch-${hashOf(study.choices, file)}`)}.json`;
    // Byte for byte what `simulate --json` prints.
    const text = `${JSON.stringify(study.result, null, 2)}\n`;
    saveFile(name, new Blob([text], { type: "application/json" }));
  });
  study.listen({
    choices: show,
    result(_, of) {
      current = of;
    },
  });
  show();
  const field = (title: string, ...content: readonly Node[]) =>
    el("div", {}, el("h3", {}, title), ...content);
  return el(
    "section",
    { class: "cm-reproduce", "aria-label": "Reproduce these numbers" },
    field(
      "The same numbers in a terminal",
      el(
        "pre",
        { class: "cm-command", tabindex: "0", role: "region", "aria-label": "Command" },
        command,
      ),
      copyButton("the command", () => command.textContent ?? ""),
      el("span", { class: "cm-copy" }, save, " ", said),
    ),
    field(
      "To cite them",
      citation,
      copyButton("the citation", () => citation.textContent ?? ""),
    ),
  );
}
