import { checkField } from "../controls/check-field.js";
import { explain } from "../controls/explain.js";
import { radioField } from "../controls/radio-field.js";
import { el } from "../dom.js";
import type { PresetFile } from "./preset-file.js";
import type { Study } from "./study.js";

/** Which population: one of the published totals, and whether temporary status is withdrawn. */
export function populationChoice(study: Study, file: PresetFile): HTMLElement {
  const baseline = radioField({
    label: "Population",
    name: "baseline",
    options: file.baselines.map(({ id, title }) => ({ value: id, label: title })),
    onInput: (id) => study.change({ baseline: id }),
  });
  const revoked = checkField({
    label: "Temporary status of 530,000 people is revoked",
    name: "revoked",
    onInput: (value) => study.change({ revoked: value }),
  });
  const about = el(
    "div",
    { class: "cm-population-about" },
    explain({
      about: "the population",
      text: "Estimates of how many undocumented people live in the United States differ by method and year. Each choice redraws the whole population. If temporary status is revoked, those who came on humanitarian parole become unprotected, and the agency holds fresh and complete records of them.",
      sources: file.sources,
      more: file.baselines.map(({ title, description }) =>
        el("p", {}, el("b", {}, title), `. ${description}`),
      ),
      figures: [...new Set(file.baselines.flatMap(({ figures }) => figures))],
    }),
  );
  const show = () => {
    baseline.value = study.choices.baseline;
    revoked.value = study.choices.revoked;
  };
  study.listen({ choices: show });
  show();
  return el("div", { class: "cm-population" }, baseline.element, revoked.element, about);
}
