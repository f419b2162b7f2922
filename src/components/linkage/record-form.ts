import type { FiledRecord } from "../../linkage/filed-record.js";
import { textField } from "../controls/text-field.js";
import { el } from "../dom.js";
import { RECORD_FIELDS } from "./words.js";

export interface RecordForm {
  readonly element: HTMLElement;
  /** The record as it now stands in the fields. */
  value: FiledRecord;
}

/** One record as a card of text fields. `name` begins the fields' control names. */
export function recordForm(title: string, name: string, onInput: () => void): RecordForm {
  const fields = RECORD_FIELDS.map(([key, label]) => ({
    key,
    field: textField({ label, name: `${name}.${key}`, onInput }),
  }));
  return {
    element: el(
      "fieldset",
      { class: "cm-record" },
      el("legend", {}, title),
      ...fields.map(({ field }) => field.element),
    ),
    get value() {
      return Object.fromEntries(
        fields.map(({ key, field }) => [key, field.value]),
      ) as unknown as FiledRecord;
    },
    set value(next) {
      for (const { key, field } of fields) field.value = next[key];
    },
  };
}
