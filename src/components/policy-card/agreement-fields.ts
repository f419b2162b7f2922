import type { Agreement } from "../../model/policy/schema.js";
import { FIELDS } from "../../model/vocabulary.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import { FIELD_WORDS, LEVEL_WORDS } from "./words.js";

export interface AgreementFields {
  readonly element: HTMLElement;
  show(agreement: Agreement): void;
}

/** Per field how well it must agree: one set of agreements that lets a record pass. */
export function agreementFields(
  name: string,
  current: () => Agreement,
  edit: (agreement: Agreement) => void,
): AgreementFields {
  const selects = FIELDS.map((field) => ({
    field,
    select: selectField<string>({
      label: FIELD_WORDS[field],
      name: `${name}.${field}`,
      options: LEVEL_WORDS[field],
      onInput(level) {
        const { [field]: _, ...rest } = current();
        edit(level === "" ? rest : ({ ...rest, [field]: level } as Agreement));
      },
    }),
  }));
  return {
    element: el("div", { class: "cm-agreement" }, ...selects.map(({ select }) => select.element)),
    show(agreement) {
      for (const { field, select } of selects) select.value = agreement[field] ?? "";
    },
  };
}
