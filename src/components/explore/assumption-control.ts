import type { Assumption } from "../../model/assumption.js";
import { explain } from "../controls/explain.js";
import { rangeField } from "../controls/range-field.js";
import { el } from "../dom.js";
import type { Sources } from "../study/preset-file.js";
import { type SliderEntry, sliderScale } from "./slider-scale.js";

export interface AssumptionControl {
  readonly element: HTMLElement;
  readonly entry: Assumption;
  show(value: number): void;
}

/** A number of the ledger in its reader's unit: "12%", "1.5 years". */
export function assumptionText(entry: SliderEntry, value: number): string {
  const { scale, unit } = sliderScale(entry);
  const number = Number((value * scale).toPrecision(6)).toLocaleString("en-US", {
    maximumSignificantDigits: 6,
  });
  return unit === "%" ? `${number}%` : unit ? `${number} ${unit}` : number;
}

/** One assumption: slider and number box, its default and range marked, meaning and sources. */
export function assumptionControl(
  entry: Assumption,
  sources: Sources,
  onInput: (value: number) => void,
): AssumptionControl {
  const { id, label, low, high } = entry;
  const field = rangeField({
    ...sliderScale(entry),
    label,
    name: id,
    marks: { default: entry.default, low, high },
    onInput,
  });
  const text = (value: number) => assumptionText(entry, value);
  const reset = el(
    "button",
    { type: "button", class: "cm-quiet" },
    `Back to ${text(entry.default)}`,
    el("span", { class: "cm-hidden" }, ` for ${label}`),
  );
  reset.addEventListener("click", () => {
    onInput(entry.default);
    field.element.querySelector("input")?.focus();
  });
  const meaning = explain({
    about: label,
    text: entry.description,
    figures: entry.figures,
    sources,
    unsourced: "No figure supports it: a guess.",
    more: [
      el(
        "p",
        {},
        `Default ${text(entry.default)}; worth considering: ${text(low)} to ${text(high)}. ${entry.rationale}`,
      ),
      el("p", {}, "On the command line: ", el("code", {}, `--set ${id}=${entry.default}`)),
    ],
  });
  const element = el("div", { class: "cm-assumption" }, field.element, reset, meaning);
  return {
    element,
    entry,
    show(value) {
      if (value === field.value) return;
      field.value = value;
      reset.hidden = value === entry.default;
      element.classList.toggle("cm-assumption-changed", value !== entry.default);
    },
  };
}
