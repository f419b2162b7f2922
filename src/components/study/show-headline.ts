import { adjustableChoice } from "../adjustable.js";
import { el, setText } from "../dom.js";
import { headlineTexts } from "./headline.js";
import type { PresetFile } from "./preset-file.js";
import type { Study } from "./study.js";

/** How long the page must be quiet before a screen reader is told the new sentence. */
const QUIET_MS = 700;

/**
 * Keeps every `data-headline` element up to date, and puts a choice of policy in the sentence in
 * place of the element `data-headline="policy"`.
 */
export function showHeadline(study: Study, file: PresetFile): void {
  const elements = [...document.querySelectorAll<HTMLElement>("[data-headline]")];
  const policy = elements.find((element) => element.dataset.headline === "policy");
  const choice = adjustableChoice({
    label: "Policy",
    choices: file.policies.map(({ id, title }) => ({ value: id, label: title })),
    value: study.preset.id,
  });
  choice.querySelector("select")?.setAttribute("data-control", "headline.policy");
  choice.addEventListener("input", () => study.startFrom(choice.value));
  policy?.replaceWith(choice);

  const changed = document.querySelector("[data-changed]");
  const spoken = el("p", { class: "cm-hidden", role: "status" });
  elements[0]?.closest("p")?.after(spoken);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let first = true;

  const name = () => {
    if (choice.value !== study.preset.id) choice.value = study.preset.id;
    setText(changed, study.changed ? ", changed as below," : ",");
  };
  function show() {
    name();
    const texts: Readonly<Record<string, string>> = {
      ...headlineTexts(study.choices.policy, study.result),
    };
    for (const element of elements) {
      if (element === policy) continue;
      const text = texts[element.dataset.headline ?? ""];
      if (text !== undefined) setText(element, text);
    }
    clearTimeout(timer);
    if (!first) {
      timer = setTimeout(() => {
        setText(spoken, `${texts.found} ${texts.wrong} ${texts.others}`.trim());
      }, QUIET_MS);
    }
    first = false;
  }
  study.listen({ choices: name, result: show });
  show();
}
