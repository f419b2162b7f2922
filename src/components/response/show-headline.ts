import { adjustableChoice } from "../adjustable.js";
import { setText } from "../dom.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import { responseHeadlines } from "./headline.js";
import type { OutlookStudy } from "./outlook-study.js";

/** Keeps the opening sentence up to date, and puts a choice of policy in place of its name. */
export function showResponseHeadline(study: Study, outlooks: OutlookStudy, file: PresetFile): void {
  const of = (key: string) => document.querySelector<HTMLElement>(`[data-headline="${key}"]`);
  const choice = adjustableChoice({
    label: "Policy",
    choices: file.policies.map(({ id, title }) => ({ value: id, label: title })),
    value: study.preset.id,
  });
  choice.querySelector("select")?.setAttribute("data-control", "headline.policy");
  choice.addEventListener("input", () => study.startFrom(choice.value));
  of("policy")?.replaceWith(choice);
  const changed = document.querySelector("[data-changed]");
  const name = () => {
    if (choice.value !== study.preset.id) choice.value = study.preset.id;
    setText(changed, study.changed ? ", changed by you," : ",");
  };
  const show = () => {
    for (const [key, text] of Object.entries(responseHeadlines(outlooks.outlook))) {
      setText(of(key), text);
    }
  };
  study.listen({ choices: name });
  outlooks.listen({ outlook: show });
  name();
  show();
}
