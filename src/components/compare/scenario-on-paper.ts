import { el, setText } from "../dom.js";
import type { PresetFile } from "../study/preset-file.js";
import type { Study } from "../study/study.js";

/** What holds for every policy of the comparison, as text, for paper. */
export function scenarioOnPaper(study: Study, file: PresetFile): HTMLElement {
  const line = el("p", { class: "cm-print-only" });
  const labels = new Map(file.assumptions.map(({ id, label }) => [id, label]));
  const write = () => {
    const { baseline, revoked, set } = study.choices;
    const title = file.baselines.find(({ id }) => id === baseline)?.title ?? baseline;
    const status = revoked ? "; temporary status of 530,000 people revoked" : "";
    const moved = Object.entries(set).map(([id, value]) => `${labels.get(id) ?? id}: ${value}`);
    const assumptions = moved.length > 0 ? moved.join("; ") : "none";
    setText(line, `Population: ${title}${status}. Assumptions changed: ${assumptions}.`);
  };
  study.listen({ choices: write });
  write();
  return line;
}
