import type { Assumption } from "../../model/assumption.js";
import { isSampled } from "../../model/uncertainty/draws.js";
import { el } from "../dom.js";
import { exact } from "../numbers.js";
import type { PageContext } from "./page-context.js";

/** Which assumptions are drawn, and which are held because of what. */
export function sampledList({ study, ledger }: Pick<PageContext, "study" | "ledger">): HTMLElement {
  const element = el("div", { class: "cm-sampled" });
  function write() {
    const { set } = study.choices;
    const { assumptions } = ledger;
    const lists = [
      ["are drawn", assumptions.filter((entry) => isSampled(entry, set))],
      ["are held because you set them", assumptions.filter(({ id }) => id in set)],
      [
        "are held because they shape the names everybody was given",
        assumptions.filter(({ id, stage }) => stage === "names" && !(id in set)),
      ],
    ] as const;
    element.replaceChildren(
      ...lists
        .filter(([, entries]) => entries.length > 0)
        .map(([why, entries]) => listed(why, entries)),
    );
  }
  study.listen({ choices: write });
  write();
  return element;
}

function listed(why: string, entries: readonly Assumption[]): HTMLElement {
  return el(
    "details",
    {},
    el("summary", {}, `${exact(entries.length)} assumptions ${why}`),
    el("ul", {}, ...entries.map(({ label, group }) => el("li", {}, `${group}: ${label}`))),
  );
}
