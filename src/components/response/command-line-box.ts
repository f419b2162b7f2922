import { el, setText } from "../dom.js";
import { commandLine } from "../study/command.js";
import type { Study } from "../study/study.js";
import { RESPONSE_DRAWS } from "./response-file.js";

/** The command that gives this page's numbers in a terminal. */
export function commandLineBox(study: Study): HTMLElement {
  const code = el("code");
  const show = () => {
    setText(code, commandLine(study.preset, study.choices, RESPONSE_DRAWS, "respond"));
  };
  study.listen({ choices: show });
  show();
  return el(
    "div",
    { class: "cm-command" },
    el("p", {}, "The same numbers in a terminal:"),
    el("pre", { tabindex: "0", role: "region", "aria-label": "Command" }, code),
  );
}
