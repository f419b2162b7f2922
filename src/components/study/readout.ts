import { el, setText } from "../dom.js";
import { compact } from "../numbers.js";
import { peopleExposed } from "./findings.js";
import { peopleMistaken, peopleReturned } from "./headline.js";
import type { Study } from "./study.js";

const FIGURES = [
  ["requests made", "requests"],
  ["people returned", "returned"],
  ["of them wrong", "wrong"],
  ["people exposed in all", "exposed"],
] as const;

/** The main numbers in one line that stays in sight while controls further down are moved. */
export function readout(study: Study): HTMLElement {
  const values = new Map(FIGURES.map(([, id]) => [id, el("b", { class: "cm-figure" })]));
  const show = () => {
    const { result } = study;
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
    ...FIGURES.map(([label, id]) => el("span", {}, values.get(id) as Node, ` ${label}`)),
  );
}
