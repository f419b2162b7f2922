import { el } from "../dom.js";
import type { LedgerFile } from "../study/ledger-file.js";
import type { Study } from "../study/study.js";
import { assumptionText } from "./assumption-control.js";

/** A line that says which assumptions differ from their defaults, and a way back. */
export function differences(study: Study, ledger: LedgerFile): HTMLElement {
  const words = el("span");
  const reset = el("button", { type: "button", class: "cm-quiet" }, "Reset all assumptions");
  reset.addEventListener("click", () => study.change({ set: {} }));
  const show = () => {
    const { set } = study.choices;
    const changed = ledger.assumptions.flatMap((entry) => {
      const value = set[entry.id];
      return value === undefined
        ? []
        : [
            `${entry.label}: ${assumptionText(entry, value)} in place of ${assumptionText(entry, entry.default)}`,
          ];
    });
    words.textContent =
      changed.length === 0
        ? "All assumptions are at their defaults. "
        : `Differs from the defaults: ${changed.join("; ")}. `;
    reset.hidden = changed.length === 0;
  };
  study.listen({ choices: show });
  show();
  return el("p", { class: "cm-differences cm-assumptions" }, words, reset);
}
