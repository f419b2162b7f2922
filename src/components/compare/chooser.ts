import { el, setText, uniqueId } from "../dom.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";
import type { ChosenPolicies } from "./chosen-policies.js";
import { measuredAgainst, OWN, toggled } from "./compared-ids.js";
import { namedPolicy } from "./named-policy.js";

/** Which policies are compared, and which of them the others are measured against. */
export function chooser(study: Study, file: PresetFile, chosen: ChosenPolicies): HTMLElement {
  const group = uniqueId("reference");
  const rows = [...file.policies.map(({ id }) => id), OWN].map((id) => {
    const box = el("input", { type: "checkbox", "data-control": `compare.${id}` });
    const radio = el("input", {
      type: "radio",
      name: group,
      "data-control": `compare.reference.${id}`,
    });
    const title = el("span");
    const hidden = el("span", { class: "cm-hidden" });
    box.addEventListener("input", () => chosen.choose(toggled(chosen.ids, id)));
    radio.addEventListener("input", () => chosen.choose(measuredAgainst(chosen.ids, id)));
    const element = el(
      "div",
      { class: "cm-compare-row" },
      el("label", { class: "cm-check" }, box, title),
      el("label", { class: "cm-check" }, radio, el("span", {}, "Measure from this", hidden)),
    );
    return { id, box, radio, title, hidden, element };
  });
  const show = () => {
    const { ids } = chosen;
    for (const { id, box, radio, title, hidden } of rows) {
      box.checked = ids.includes(id);
      // Two always stay: one alone would be compared with nothing.
      box.disabled = box.checked && ids.length <= 2;
      radio.checked = ids[0] === id;
      const words = id === OWN ? ownTitle(study) : namedPolicy(study, file, id).title;
      setText(title, words);
      setText(hidden, `: ${words}`);
    }
  };
  study.listen({ choices: show });
  chosen.listen(show);
  show();
  return el(
    "fieldset",
    { class: "cm-compare-chooser" },
    el("legend", {}, "Policies to compare"),
    ...rows.map(({ element }) => element),
  );
}

const ownTitle = ({ preset, changed }: Study): string =>
  changed
    ? `Your policy, changed from “${preset.title}”`
    : `Your policy, now the same as “${preset.title}”`;
