import { el } from "../dom.js";
import { policyInWords } from "../policy-card/in-words.js";
import type { PresetFile } from "./preset-file.js";
import type { Study } from "./study.js";

/** All settings as text, for paper: printed in place of the controls. */
export function settingsInWords(study: Study, file: PresetFile): HTMLElement {
  const list = el("dl", { class: "cm-settings" });
  const write = () => {
    const { baseline, revoked, policy, set } = study.choices;
    const title = file.baselines.find(({ id }) => id === baseline)?.title ?? baseline;
    const rows: (readonly [string, string])[] = [
      ["Policy", `${study.preset.title}${study.changed ? ", changed" : ""}`],
      ...policyInWords(policy),
      ["Population", `${title}${revoked ? "; temporary status of 530,000 people revoked" : ""}`],
      [
        "Assumptions changed",
        Object.entries(set)
          .map(([id, n]) => `${id} = ${n}`)
          .join(", ") || "none",
      ],
    ];
    list.replaceChildren(
      ...rows.flatMap(([name, value]) => [el("dt", {}, name), el("dd", {}, value)]),
    );
  };
  write();
  study.listen({ choices: write });
  return el("section", { class: "cm-print-only" }, el("h2", {}, "Settings"), list);
}
