import { group } from "d3";
import type { Assumption } from "../../model/assumption.js";
import { el, setText } from "../dom.js";
import type { LedgerFile } from "../study/ledger-file.js";
import type { Study } from "../study/study.js";
import { type AssumptionControl, assumptionControl } from "./assumption-control.js";

/** Values that differ from the ledger's defaults, with one replaced. */
export function withValue(
  set: Readonly<Record<string, number>>,
  entry: Pick<Assumption, "id" | "default">,
  value: number,
): Readonly<Record<string, number>> {
  const { [entry.id]: _, ...rest } = set;
  return value === entry.default ? rest : { ...rest, [entry.id]: value };
}

/** Every assumption of the ledger, in the ledger's groups; the groups open and close. */
export function assumptionControls(study: Study, ledger: LedgerFile): HTMLElement {
  // Those that shape the names need a redraw, which a page cannot do.
  const movable = ledger.assumptions.filter((entry) => entry.stage !== "names");
  const groups = group(movable, (entry) => entry.group);
  const controls: AssumptionControl[] = [];
  const heads: { readonly node: Element; readonly members: readonly Assumption[] }[] = [];
  const sections = Array.from(groups, ([name, members]) => {
    const made = members.map((entry) =>
      assumptionControl(entry, ledger.sources, (value) =>
        study.change({ set: withValue(study.choices.set, entry, value) }),
      ),
    );
    controls.push(...made);
    const count = el("span", { class: "cm-count" });
    heads.push({ node: count, members });
    return el(
      "details",
      { class: "cm-group" },
      el("summary", {}, name, " ", count),
      el("div", { class: "cm-assumption-list" }, ...made.map(({ element }) => element)),
    );
  });
  const show = () => {
    const { set } = study.choices;
    for (const { entry, show } of controls) show(set[entry.id] ?? entry.default);
    for (const { node, members } of heads) {
      const changed = members.filter(({ id }) => set[id] !== undefined).length;
      setText(node, changed > 0 ? `${members.length}, ${changed} changed` : `${members.length}`);
    }
  };
  study.listen({ choices: show });
  show();
  return el("div", { class: "cm-assumptions" }, ...sections);
}
