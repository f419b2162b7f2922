import { el } from "../dom.js";
import { policyInWords } from "../policy-card/in-words.js";
import { rowHeading, stackingCell } from "../stacking-cells.js";
import type { Compared } from "./compared-policy.js";

/** The compared policies question by question, as far as their answers differ. */
export function rulesTable(): { readonly element: HTMLElement; update(compared: Compared): void } {
  const element = el("div", {
    class: "cm-compare-rules cm-table-scroll cm-stacking",
    role: "region",
    tabindex: 0,
    "aria-label": "Table: what the policies say",
  });
  return {
    element,
    update({ policies }) {
      const answers = policies.map(({ policy }) => new Map(policyInWords(policy)));
      const questions = [...new Set(answers.flatMap((of) => [...of.keys()]))];
      const rows = questions
        .map((question) => ({
          question,
          said: answers.map((of) => of.get(question) ?? "Nothing is compared"),
        }))
        .filter(({ said }) => new Set(said).size > 1);
      const heads = policies.map(({ title }) => el("th", { scope: "col" }, title));
      const table = el(
        "table",
        { role: "table" },
        el("thead", {}, el("tr", {}, el("th", { scope: "col" }, "Question"), ...heads)),
        el(
          "tbody",
          {},
          ...rows.map(({ question, said }) =>
            el(
              "tr",
              { role: "row" },
              rowHeading(question),
              ...said.map((text, at) => stackingCell(policies[at]!.title, text)),
            ),
          ),
        ),
      );
      element.replaceChildren(
        rows.length > 0 ? table : el("p", {}, "The policies answer every question alike."),
      );
    },
  };
}
