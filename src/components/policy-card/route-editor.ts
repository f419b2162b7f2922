import type { MatchPolicy, MatchRoute, MatchRule } from "../../model/policy/schema.js";
import { FIELDS } from "../../model/vocabulary.js";
import { checksField } from "../controls/checks-field.js";
import { rangeField } from "../controls/range-field.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import type { Sources } from "../study/preset-file.js";
import { agreementFields } from "./agreement-fields.js";
import { explained } from "./question.js";
import { isScore, withKind } from "./routes.js";
import { FIELD_WORDS, ROUTE_WORDS } from "./words.js";

export interface RouteEditor {
  readonly element: HTMLElement;
  show(match: MatchPolicy): void;
}

interface RouteOptions {
  readonly at: number;
  readonly first: MatchRoute;
  readonly sources: Sources;
  readonly current: () => MatchRoute;
  readonly edit: (route: MatchRoute) => void;
}

/** What must agree on one route: sets of agreements, any of which passes, or a score. */
export function routeEditor(options: RouteOptions): RouteEditor {
  const { at, first, sources, current, edit } = options;
  const name = `match.routes.${at}`;
  const setRule = (rule: MatchRule) => edit({ ...current(), rule });
  const kind = selectField<"agree" | "score">({
    label: "A record fits when",
    name: `${name}.kind`,
    options: [
      { value: "agree", label: "these fields agree" },
      { value: "score", label: "a score over fields is high enough" },
    ],
    onInput: (value) => setRule(withKind(current().rule, value)),
  });
  const body = isScore(first.rule)
    ? scoreFields(name, sources, current, setRule)
    : agreementSets(name, first.rule.anyOf.length, current, setRule);
  return {
    element: el(
      "fieldset",
      { class: "cm-route" },
      el("legend", {}, ROUTE_WORDS[first.when]),
      kind.element,
      body.element,
    ),
    show(match) {
      const route = match.routes[at];
      if (!route) return;
      kind.value = isScore(route.rule) ? "score" : "agree";
      body.show(route.rule);
    },
  };
}

interface RuleBody {
  readonly element: HTMLElement;
  show(rule: MatchRule): void;
}

function scoreFields(
  name: string,
  sources: Sources,
  current: () => MatchRoute,
  setRule: (rule: MatchRule) => void,
): RuleBody {
  const rule = () => {
    const { rule } = current();
    return isScore(rule) ? rule : { compare: [...FIELDS], threshold: 20 };
  };
  const compare = checksField({
    label: "Fields that count",
    name: `${name}.compare`,
    options: FIELDS.map((field) => ({ value: field, label: FIELD_WORDS[field] })),
    least: 1,
    onInput: (fields) => setRule({ ...rule(), compare: fields }),
  });
  const threshold = rangeField({
    label: "Score needed (match weight)",
    name: `${name}.threshold`,
    min: -20,
    max: 60,
    step: 0.5,
    unit: "bits",
    onInput: (value) => setRule({ ...rule(), threshold: value }),
  });
  return {
    element: el(
      "div",
      { class: "cm-subfields" },
      compare.element,
      explained(threshold.element, "score", "the score", sources),
    ),
    show(next) {
      if (!isScore(next)) return;
      compare.value = next.compare;
      threshold.value = next.threshold;
    },
  };
}

/** Alternatives, one under the other; a record passes when it meets any of them. */
function agreementSets(
  name: string,
  count: number,
  current: () => MatchRoute,
  setRule: (rule: MatchRule) => void,
): RuleBody {
  const sets = () => {
    const { rule } = current();
    return isScore(rule) ? [] : rule.anyOf;
  };
  const fields = Array.from({ length: count }, (_, i) =>
    agreementFields(
      `${name}.anyOf.${i}`,
      () => sets()[i] ?? {},
      (agreement) => setRule({ anyOf: sets().map((old, j) => (j === i ? agreement : old)) }),
    ),
  );
  const button = (label: string, onClick: () => void) => {
    const node = el("button", { type: "button", class: "cm-quiet" }, label);
    node.addEventListener("click", onClick);
    return node;
  };
  const warning = el(
    "p",
    { class: "cm-note", role: "status" },
    "With nothing that must agree, every record on the tax file fits.",
  );
  return {
    element: el(
      "div",
      { class: "cm-alternatives" },
      ...fields.flatMap(({ element }, i) => [
        ...(i > 0 ? [el("p", { class: "cm-or" }, "or, instead, when")] : []),
        element,
        ...(count > 1
          ? [
              button(`Take away way ${i + 1}`, () =>
                setRule({ anyOf: sets().filter((_, j) => j !== i) }),
              ),
            ]
          : []),
      ]),
      warning,
      button("Add another way to fit", () =>
        setRule({ anyOf: [...sets(), { surname: "exact", given: "exact" }] }),
      ),
    ),
    show(rule) {
      if (isScore(rule)) return;
      rule.anyOf.forEach((agreement, i) => {
        fields[i]?.show(agreement);
      });
      warning.hidden = rule.anyOf.every((agreement) => Object.keys(agreement).length > 0);
    },
  };
}
