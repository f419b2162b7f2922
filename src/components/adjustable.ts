export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type Adjustable<T> = HTMLElement & { value: T };

interface SelectOptions {
  /** Accessible name: what the reader chooses. */
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value?: string;
}

/**
 * A choice inside a sentence: a native select set in the sentence's own type, underlined, as wide
 * as its words and free to wrap. Emits bubbling `input`; setting `value` emits nothing; an unknown
 * value throws and lists the known ones.
 */
export function adjustableChoice({ label, choices, value }: SelectOptions): Adjustable<string> {
  const root = document.createElement("span");
  root.className = "cm-adjust cm-adjust-choice";
  const words = document.createElement("span");
  words.className = "cm-adjust-words";
  words.setAttribute("aria-hidden", "true");
  const select = document.createElement("select");
  select.setAttribute("aria-label", label);
  select.append(...choices.map((choice) => new Option(choice.label, choice.value)));
  const show = () => {
    words.textContent = select.selectedOptions[0]?.textContent ?? "";
  };
  // A native select cannot wrap with the sentence: it is see-through behind the words, which open
  // it. Where scripts may not open it, it lies over the words, then in a box that breaks as a whole.
  root.append(words, select);
  if (typeof select.showPicker === "function") {
    words.addEventListener("click", () => {
      select.focus();
      select.showPicker();
    });
  } else root.classList.add("cm-adjust-over");
  select.addEventListener("input", show);
  select.addEventListener("change", show);
  Object.defineProperty(root, "value", {
    get: () => select.value,
    set(next: string) {
      if (!choices.some((choice) => choice.value === next)) {
        const known = choices.map((choice) => choice.value).join(", ");
        throw new Error(`${label}: "${next}" is not one of ${known}.`);
      }
      select.value = next;
      show();
    },
  });
  const control = root as unknown as Adjustable<string>;
  control.value = value ?? choices[0]?.value ?? "";
  return control;
}

interface NumberOptions {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** Shown after the number: "%", "years". */
  readonly unit?: string;
}

/**
 * A number inside a sentence: a native number field in the sentence's own type, underlined, as wide
 * as its widest value. Arrow keys step it; what is out of range is pulled back on leaving.
 */
export function adjustableNumber(options: NumberOptions): Adjustable<number> {
  const { label, min, max, step = 1, unit = "" } = options;
  const root = document.createElement("span");
  root.className = "cm-adjust cm-adjust-number";
  const field = document.createElement("input");
  field.type = "number";
  field.setAttribute("aria-label", unit ? `${label} (${unit})` : label);
  Object.assign(field, { min: String(min), max: String(max), step: String(step) });
  const longest = Math.max(...[min, max, min + step].map((n) => String(n).length));
  field.style.setProperty("--cm-adjust-width", `${longest + 1}ch`);
  root.append(field, unit);
  const within = (value: number) => Math.min(max, Math.max(min, value));
  let value = within(options.value);
  field.value = String(value);
  field.addEventListener("input", (event) => {
    const typed = field.valueAsNumber;
    if (Number.isFinite(typed) && typed >= min && typed <= max) value = typed;
    else event.stopImmediatePropagation();
  });
  field.addEventListener("change", () => {
    const typed = field.valueAsNumber;
    const next = Number.isFinite(typed) ? within(typed) : value;
    field.value = String(next);
    if (next === value) return;
    value = next;
    root.dispatchEvent(new Event("input", { bubbles: true }));
  });
  Object.defineProperty(root, "value", {
    get: () => value,
    set(next: number) {
      value = within(next);
      field.value = String(value);
    },
  });
  return root as unknown as Adjustable<number>;
}
