import { el, uniqueId } from "../dom.js";
import { GROUP_MEASURES, type GroupMeasure } from "./group-changes.js";

const LABELS: Readonly<Record<GroupMeasure, string>> = {
  count: "People",
  rate: "Per 1,000 people of the group",
};

/** A row of radio buttons: differences in people, or in people per 1,000 of each group. */
export function groupMeasureSwitch(choose: (measure: GroupMeasure) => void): HTMLElement {
  const name = uniqueId("groups");
  return el(
    "fieldset",
    { class: "cm-switch" },
    el("legend", {}, "What the differences by group count"),
    ...GROUP_MEASURES.map((measure, at) => {
      const input = el("input", {
        type: "radio",
        name,
        value: measure,
        checked: at === 0,
        "data-control": `compare.groups.${measure}`,
      });
      input.addEventListener("change", () => choose(measure));
      return el("label", {}, input, LABELS[measure]);
    }),
  );
}
