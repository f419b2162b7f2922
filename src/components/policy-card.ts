import type { Policy } from "../model/policy/schema.js";
import { explain } from "./controls/explain.js";
import { selectField } from "./controls/select-field.js";
import { el, setText } from "./dom.js";
import { disclosePart, severalPart } from "./policy-card/answer-parts.js";
import { exactlyPart } from "./policy-card/exactly-part.js";
import { matchPart } from "./policy-card/match-part.js";
import { requestPart } from "./policy-card/request-part.js";
import { reviewPart } from "./policy-card/review-part.js";
import type { PresetFile } from "./study/preset-file.js";
import type { Study } from "./study/study.js";

/**
 * A policy as a card of plain questions. Edits go to the study and come back from it, so that the
 * card, the sentence and every other control always show the same policy.
 */
export function policyCard(study: Study, file: PresetFile): HTMLElement {
  const options = {
    sources: file.sources,
    current: () => study.choices.policy,
    edit: (change: Partial<Policy>) =>
      study.change({ policy: { ...study.choices.policy, ...change } }),
  };
  const parts = [
    requestPart(options),
    matchPart(options),
    exactlyPart(options),
    severalPart(options),
    disclosePart(options),
    reviewPart(options),
  ];
  const start = selectField({
    label: "Start from",
    name: "preset",
    options: file.policies.map(({ id, title }) => ({ value: id, label: title })),
    onInput: (id) => study.startFrom(id),
  });
  const about = el("p", { class: "cm-preset-about" });
  const sources = el("div");
  const note = el("p", { class: "cm-note cm-changed", role: "status" });
  const reset = el("button", { type: "button", "data-control": "reset" }, "Undo changes");
  reset.addEventListener("click", () => {
    study.startFrom(study.preset.id);
    document.querySelector<HTMLElement>('[data-control="preset"]')?.focus();
  });
  let shown = "";

  function show(policy: Policy) {
    const { preset, changed } = study;
    start.value = preset.id;
    if (shown !== preset.id) {
      shown = preset.id;
      setText(about, preset.description);
      sources.replaceChildren(
        explain({
          about: preset.title,
          text: "What this policy rests on:",
          figures: preset.sources,
          sources: file.sources,
        }),
      );
      const summary = sources.querySelector("summary")?.firstChild;
      if (summary) summary.textContent = "Sources";
    }
    setText(note, changed ? `Changed from “${preset.title}”.` : "");
    reset.hidden = !changed;
    for (const part of parts) part.show(policy);
  }
  study.listen({ choices: ({ policy }) => show(policy) });
  const card = el(
    "div",
    { class: "cm-card" },
    el(
      "div",
      { class: "cm-card-head" },
      start.element,
      el("div", { class: "cm-card-state" }, note, reset),
      about,
      sources,
    ),
    el("div", { class: "cm-questions" }, ...parts.map(({ element }) => element)),
  );
  show(study.choices.policy);
  return card;
}
