import type { DotDrawing } from "../replay/dot-drawing.js";
import { layoutPanels } from "../replay/layout-panels.js";
import { rateLabel } from "../state-map/measures.js";
import type { GroupChange, GroupMeasure } from "./group-changes.js";
import { moreOrFewer, signed } from "./signed-numbers.js";
import { addSignedPanel, type SignedMark } from "./signed-panel.js";

/** A policy that is measured against the reference. */
interface Measured {
  readonly id: string;
  readonly title: string;
}

const signedRate = (rate: number) =>
  rateLabel(Math.abs(rate)) === "0" ? "0" : `${rate > 0 ? "+" : "−"}${rateLabel(Math.abs(rate))}`;

/** Groups as rows and policies as panels, all on one scale: who gains exposure and who loses it. */
export function layoutGroups(
  rows: readonly GroupChange[],
  policies: readonly Measured[],
  measure: GroupMeasure,
  width: number,
): DotDrawing {
  const all = rows.flatMap(({ changes }) => changes.map((change) => change ?? 0));
  const reach = [Math.min(0, ...all), Math.max(0, ...all)] as const;
  const panels = policies.map((policy, at) => ({ ...policy, measure: policy.id, at }));
  const text = measure === "count" ? signed : signedRate;
  return layoutPanels(rows, panels, width, (drawing, groups, { id, title, at }, place) => {
    const marks = groups.map((group): SignedMark => {
      const change = group.changes[at];
      const shared = { id: `${id}-${group.id}`, name: `${group.title}: ${title}` };
      if (change === undefined) {
        const detail = "no rate, as nobody counts how many people this group has";
        return { ...shared, detail, value: undefined, text: "no rate", kind: "given" };
      }
      return {
        ...shared,
        detail: changeWords(change, measure),
        value: change,
        text: text(change),
        span: { from: Math.min(0, change), to: Math.max(0, change) },
        kind: change > 0 ? "more" : "fewer",
      };
    });
    const least = measure === "count" ? 1 : 0.01;
    addSignedPanel(drawing, { id, marks, reach, least, tick: text }, place);
  });
}

function changeWords(change: number, measure: GroupMeasure): string {
  if (measure === "count") return `${moreOrFewer(change)} exposed`;
  const rate = rateLabel(Math.abs(change));
  if (rate === "0") return "just as many exposed per 1,000";
  return `${rate} ${change > 0 ? "more" : "fewer"} exposed per 1,000`;
}
