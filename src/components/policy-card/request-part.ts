import { checksField } from "../controls/checks-field.js";
import { rangeField } from "../controls/range-field.js";
import { selectField } from "../controls/select-field.js";
import { el, setText } from "../dom.js";
import type { CardPart, PartOptions } from "./card-part.js";
import { explained, question } from "./question.js";
import { withList } from "./with-list.js";
import { ADDRESS_TEST_WORDS, LIST_WORDS, REQUIRED_WORDS } from "./words.js";

const NOTES: Readonly<Record<string, string>> = {
  nobody: "Nothing is asked, so the questions below do not arise.",
  "itin-file": "Nothing is asked or compared: only what is handed over, and who checks, matter.",
};

/** Whom may they ask about: the list, how much of it, and what a row must hold. */
export function requestPart({ sources, current, edit }: PartOptions): CardPart {
  const change = (part: Partial<ReturnType<typeof current>["request"]>) =>
    edit({ request: { ...current().request, ...part } });
  const rebuild = withList();
  const list = selectField({
    label: "The list",
    name: "request.list",
    options: LIST_WORDS,
    onInput: (value) => edit(rebuild(current(), value)),
  });
  const share = rangeField({
    label: "Share of the list sent",
    name: "request.share",
    min: 0,
    max: 1,
    step: 0.005,
    scale: 100,
    unit: "%",
    onInput: (value) => change({ share: value }),
  });
  const required = checksField({
    label: "A row is turned away without",
    name: "request.requiredFields",
    options: REQUIRED_WORDS,
    onInput: (values) => change({ requiredFields: values }),
  });
  const addressTest = selectField({
    label: "The address in the row",
    name: "request.addressTest",
    options: ADDRESS_TEST_WORDS,
    onInput: (value) => change({ addressTest: value }),
  });
  const note = el("p", { class: "cm-note" });
  const detail = el(
    "div",
    { class: "cm-subfields" },
    explained(required.element, "required", "what a row must hold", sources),
    explained(addressTest.element, "addressTest", "the test on the address", sources),
  );
  const shareArea = explained(share.element, "share", "share of the list sent", sources);
  return {
    element: question(
      "list",
      explained(list.element, "list", "the list", sources),
      note,
      shareArea,
      detail,
    ),
    show({ request, match }) {
      list.value = request.list;
      share.value = request.share;
      required.value = request.requiredFields;
      addressTest.value = request.addressTest;
      shareArea.hidden = request.list === "nobody";
      detail.hidden = match === null;
      setText(note, NOTES[request.list] ?? "");
      note.hidden = note.textContent === "";
    },
  };
}
