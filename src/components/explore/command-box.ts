import { el, setText } from "../dom.js";
import { commandLine } from "../study/command.js";
import type { Study } from "../study/study.js";

/** The command that gives the same numbers in a terminal, with the seed of the population. */
export function commandBox(study: Study): HTMLElement {
  const code = el("code");
  const seed = el("span");
  const show = () => {
    setText(code, commandLine(study.preset, study.choices));
    setText(seed, `Population drawn with seed ${study.result.seed}.`);
  };
  study.listen({ choices: show, result: show });
  show();
  return el(
    "div",
    { class: "cm-command" },
    el("p", {}, "The same numbers in a terminal. ", seed),
    el("pre", { tabindex: "0", role: "region", "aria-label": "Command" }, code),
  );
}
