import type { Normalization } from "../../model/vocabulary.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import type { CardPart, PartOptions } from "./card-part.js";
import { explained, question } from "./question.js";
import { normalizationOf, withNormalization } from "./routes.js";
import { NORMALIZATION_WORDS } from "./words.js";

/** How exactly: how names and addresses are prepared, on each of up to two routes. */
export function exactlyPart({ sources, current, edit }: PartOptions): CardPart {
  const set = (at: number) => (value: Normalization) => {
    const { match } = current();
    if (match) edit({ match: withNormalization(match, at, value) });
  };
  const field = (label: string, at: number, name: string) =>
    selectField({ label, name, options: NORMALIZATION_WORDS, onInput: set(at) });
  const only = field("Names and addresses are compared", 0, "match.normalization");
  const both = [
    field("Rows with a taxpayer number", 0, "match.routes.0.normalization"),
    field("Rows without one", 1, "match.routes.1.normalization"),
  ];
  const area = el("div", { class: "cm-subfields" }, only.element, ...both.map((f) => f.element));
  const element = question("exactly", explained(area, "exactly", "preparing names", sources));
  return {
    element,
    show({ match }) {
      element.hidden = match === null;
      if (!match) return;
      const two = match.routes.length > 1;
      only.element.hidden = two;
      only.value = normalizationOf(match, 0);
      both.forEach((select, at) => {
        select.element.hidden = !two;
        select.value = normalizationOf(match, at);
      });
    },
  };
}
