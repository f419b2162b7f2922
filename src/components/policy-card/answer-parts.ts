import { checksField } from "../controls/checks-field.js";
import { radioField } from "../controls/radio-field.js";
import { el } from "../dom.js";
import type { CardPart, PartOptions } from "./card-part.js";
import { explained, question } from "./question.js";
import { CANDIDATE_WORDS, DISCLOSE_WORDS } from "./words.js";

/** What if several people fit. */
export function severalPart({ sources, current, edit }: PartOptions): CardPart {
  const candidates = radioField({
    label: "Then",
    name: "match.candidates",
    options: CANDIDATE_WORDS,
    onInput(value) {
      const { match } = current();
      if (match) edit({ match: { ...match, candidates: value } });
    },
  });
  const element = question(
    "several",
    explained(candidates.element, "several", "several people fit", sources),
  );
  return {
    element,
    show({ match }) {
      element.hidden = match === null;
      if (match) candidates.value = match.candidates;
    },
  };
}

/** What is handed over. */
export function disclosePart({ sources, edit }: PartOptions): CardPart {
  const fields = checksField({
    label: "About each person returned",
    name: "disclose",
    options: DISCLOSE_WORDS,
    onInput: (disclose) => edit({ disclose: [...disclose] }),
  });
  const note = el(
    "p",
    { class: "cm-note", role: "status" },
    "Nothing is handed over, so nobody is exposed.",
  );
  const element = question(
    "disclose",
    explained(fields.element, "disclose", "what is handed over", sources),
    note,
  );
  return {
    element,
    show({ request, disclose }) {
      element.hidden = request.list === "nobody";
      fields.value = disclose;
      note.hidden = disclose.length > 0;
    },
  };
}
