import { el, uniqueId } from "../dom.js";
import type { Field } from "./field.js";

interface TextOptions {
  readonly label: string;
  readonly name: string;
  readonly onInput: (value: string) => void;
}

/**
 * A line of text under its label. Browsers are asked neither to remember what is typed nor to send
 * it to a spelling service.
 */
export function textField({ label, name, onInput }: TextOptions): Field<string> {
  const id = uniqueId("text");
  const input = el("input", {
    type: "text",
    id,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    maxlength: 80,
    "data-control": name,
  });
  input.addEventListener("input", () => onInput(input.value));
  return {
    element: el("div", { class: "cm-field" }, el("label", { for: id }, label), input),
    get value() {
      return input.value;
    },
    set value(next) {
      input.value = next;
    },
    get disabled() {
      return input.disabled;
    },
    set disabled(next) {
      input.disabled = next;
    },
  };
}
