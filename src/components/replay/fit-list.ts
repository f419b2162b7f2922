import { el } from "../dom.js";
import { exact, percent } from "../numbers.js";
import type { ReplayFile } from "./replay-file.js";

/** Which assumptions were fitted to which totals, when, and how close they came. */
export function fitList({ calibration, replay, assumptions }: ReplayFile): HTMLElement {
  const labels = new Map(assumptions.map(({ id, label }) => [id, label]));
  const items = calibration.totals.map(({ figure, target, achieved, assumptions: ids, value }) => {
    const total = replay.totals.find(({ record }) => record?.figure === figure);
    const names = ids.map((id) => `“${labels.get(id) ?? id}”`).join(" and ");
    return el(
      "li",
      {},
      `${names} set to ${percent(value)}, so that “${total?.label ?? figure}” comes to ${exact(achieved)}, against ${exact(target)} on record.`,
    );
  });
  return el(
    "div",
    { class: "cm-fit" },
    el(
      "p",
      {},
      "Last fitted on ",
      el("time", { datetime: calibration.fitted }, longDate(calibration.fitted)),
      `, each total to within ${percent(calibration.tolerance)}:`,
    ),
    el("ul", {}, ...items),
  );
}

/** "7 August 2025" from "2025-08-07". */
function longDate(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}
