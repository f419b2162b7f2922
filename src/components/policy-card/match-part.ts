import type { MatchPolicy } from "../../model/policy/schema.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import type { CardPart, PartOptions } from "./card-part.js";
import { explained, question } from "./question.js";
import { type RouteEditor, routeEditor } from "./route-editor.js";
import { shapeOf, withRoute, withSplit } from "./routes.js";

/** What must agree: one rule for all rows or two, each a set of fields or a score. */
export function matchPart({ sources, current, edit }: PartOptions): CardPart {
  const change = (match: MatchPolicy) => edit({ match });
  const split = selectField<"one" | "two">({
    label: "Rows are matched by",
    name: "match.split",
    options: [
      { value: "one", label: "one rule" },
      { value: "two", label: "one rule with a taxpayer number, another without" },
    ],
    onInput(value) {
      const { match } = current();
      if (match) change(withSplit(match, value === "two"));
    },
  });
  const area = el("div", { class: "cm-routes" });
  let shape = "";
  let editors: RouteEditor[] = [];

  /** The editors are made anew only when routes or alternatives come or go; focus is kept. */
  function build(match: MatchPolicy) {
    const focused = document.activeElement?.getAttribute("data-control");
    const inside = area.contains(document.activeElement);
    shape = shapeOf(match);
    editors = match.routes.map((first, at) =>
      routeEditor({
        at,
        first,
        sources,
        current: () => current().match?.routes[at] ?? first,
        edit(route) {
          const { match } = current();
          if (match) change(withRoute(match, at, route));
        },
      }),
    );
    area.replaceChildren(...editors.map(({ element }) => element));
    if (!inside) return;
    const same = focused ? area.querySelector<HTMLElement>(`[data-control="${focused}"]`) : null;
    (same ?? area.querySelector<HTMLElement>("select, input, button"))?.focus();
  }

  const element = question(
    "agree",
    explained(split.element, "routes", "two rules", sources),
    explained(area, "fields", "the fields", sources),
  );
  return {
    element,
    show({ match }) {
      element.hidden = match === null;
      if (!match) return;
      split.value = match.routes.length > 1 ? "two" : "one";
      if (shape !== shapeOf(match)) build(match);
      for (const editor of editors) editor.show(match);
    },
  };
}
