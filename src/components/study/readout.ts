import { el, setText } from "../dom.js";
import { compact } from "../numbers.js";
import { peopleExposed } from "./findings.js";
import { peopleMistaken, peopleReturned } from "./headline.js";
import type { Study } from "./study.js";

const FIGURES = [
  ["requests made", "requests"],
  ["people found", "returned"],
  ["of them the wrong person", "wrong"],
  ["people exposed in all", "exposed"],
] as const;

/** The main numbers in one line that stays in sight while controls further down are moved. */
export function readout(study: Study): HTMLElement {
  const values = new Map(FIGURES.map(([, id]) => [id, el("b", { class: "cm-figure" })]));
  const labels = new Map(FIGURES.map(([label, id]) => [id, el("span", {}, label)]));
  const show = () => {
    const { result, choices } = study;
    const whole = choices.policy.request.list === "itin-file";
    setText(labels.get("requests"), whole ? "records handed over" : "requests made");
    setText(values.get("requests"), compact(result.rows.requested));
    setText(values.get("returned"), compact(peopleReturned(result)));
    setText(values.get("wrong"), compact(peopleMistaken(result)));
    setText(values.get("exposed"), compact(peopleExposed(result)));
  };
  study.listen({ result: show });
  show();
  return el(
    "p",
    { class: "cm-readout", "aria-label": "Main numbers" },
    ...FIGURES.map(([, id]) => el("span", {}, values.get(id) as Node, " ", labels.get(id) as Node)),
  );
}
