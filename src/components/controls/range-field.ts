import { el, uniqueId } from "../dom.js";
import type { Field } from "./field.js";

interface RangeOptions {
  readonly label: string;
  readonly name: string;
  /** Limits and steps in the model's own unit. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** How many of what is shown make one of the model's unit: 100 for a share shown in percent. */
  readonly scale?: number;
  /** Shown after the number: "%", "bits". */
  readonly unit?: string;
  /** Where the default stands and which range is worth considering, drawn under the slider. */
  readonly marks?: { readonly default: number; readonly low: number; readonly high: number };
  readonly onInput: (value: number) => void;
}

/** Shortest decimal form of a number after scaling, without binary dust. */
const tidy = (value: number) => Number(value.toPrecision(10));

/** A number as a slider with a number box, both native, both with the label's name. */
export function rangeField(options: RangeOptions): Field<number> {
  const { min, max, step, scale = 1, unit = "", marks } = options;
  const id = uniqueId("range");
  const limits = { min: tidy(min * scale), max: tidy(max * scale), step: tidy(step * scale) };
  const slider = el("input", { type: "range", id, ...limits, "data-control": options.name });
  const box = el("input", {
    type: "number",
    min: limits.min,
    max: limits.max,
    step: "any",
    "aria-label": `${options.label}${unit ? ` (${unit})` : ""}`,
    "data-control": `${options.name}#number`,
  });
  let value = Number.NaN;
  const write = (from?: HTMLInputElement) => {
    const shown = String(tidy(value * scale));
    if (from !== slider) slider.value = shown;
    if (from !== box) box.value = shown;
    const text = `${shown}${unit === "%" ? "%" : unit ? ` ${unit}` : ""}`;
    slider.setAttribute("aria-valuetext", text);
    printed.textContent = text;
  };
  const take = (from: HTMLInputElement) => {
    const typed = from.valueAsNumber;
    if (!Number.isFinite(typed) || typed < limits.min || typed > limits.max) return;
    value = tidy(typed / scale);
    write(from);
    options.onInput(value);
  };
  slider.addEventListener("input", () => take(slider));
  box.addEventListener("input", () => take(box));
  box.addEventListener("change", () => write());
  const at = (n: number) =>
    `${(Math.min(1, Math.max(0, (n - min) / (max - min))) * 100).toFixed(2)}%`;
  const band = marks
    ? [
        el("span", {
          class: "cm-band",
          "aria-hidden": "true",
          style: `--low:${at(marks.low)};--high:${at(marks.high)};--default:${at(marks.default)}`,
        }),
      ]
    : [];
  const printed = el("span", { class: "cm-print-value", "aria-hidden": "true" });
  const element = el(
    "div",
    { class: "cm-field cm-range" },
    el("label", { for: id }, options.label),
    el("span", { class: "cm-slider" }, slider, ...band),
    el("span", { class: "cm-number-box" }, box, ...(unit ? [el("span", {}, unit)] : [])),
    printed,
  );
  return {
    element,
    get value() {
      return value;
    },
    set value(next) {
      if (next === value) return;
      value = next;
      if (document.activeElement !== box || Number(box.value) !== tidy(next * scale)) write();
    },
    get disabled() {
      return slider.disabled;
    },
    set disabled(next) {
      slider.disabled = next;
      box.disabled = next;
    },
  };
}
