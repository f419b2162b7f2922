import { el } from "../dom.js";
import { exact } from "../numbers.js";
import type { NamedAssumption, ReplayFile } from "./replay-file.js";

/** How many draws reproduce the record, why others do not, and what was drawn. */
export function drawsNote({ replay, assumptions, drawn }: ReplayFile): HTMLElement {
  const { points, kept, missed } = replay.intervals;
  const byId = new Map(assumptions.map((entry) => [entry.id, entry]));
  const why = missed.map(({ id, side, count }) => {
    const wanted = byId.get(id);
    return `${exact(count)} would have needed “${wanted?.label ?? id}” ${sideWords(wanted, side)}`;
  });
  const rest = why.length > 0 ? ` Of the others, ${why.join("; ")}.` : "";
  return el(
    "div",
    { class: "cm-draws" },
    el("p", {}, `${exact(kept)} of ${exact(points)} draws reproduce both fitted totals.${rest}`),
    el(
      "details",
      { class: "cm-drawn" },
      el("summary", {}, `The ${exact(drawn.length)} assumptions that are drawn`),
      el("ul", {}, ...drawn.map((id) => el("li", {}, byId.get(id)?.label ?? id))),
    ),
  );
}

function sideWords(entry: NamedAssumption | undefined, side: string): string {
  if (!entry || side === "none") return "at a value that was not found";
  return side === "below"
    ? `below ${entry.low}, the least considered`
    : `above ${entry.high}, the most considered`;
}
