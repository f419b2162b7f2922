import { el } from "../dom.js";
import type { Field } from "./field.js";

interface CheckOptions {
  readonly label: string;
  readonly name: string;
  readonly onInput: (value: boolean) => void;
}

/** A yes or no, as a native checkbox before its label. */
export function checkField({ label, name, onInput }: CheckOptions): Field<boolean> {
  const input = el("input", { type: "checkbox", "data-control": name });
  input.addEventListener("input", () => onInput(input.checked));
  return {
    element: el("label", { class: "cm-check" }, input, el("span", {}, label)),
    get value() {
      return input.checked;
    },
    set value(next) {
      input.checked = next;
    },
    get disabled() {
      return input.disabled;
    },
    set disabled(next) {
      input.disabled = next;
    },
  };
}
