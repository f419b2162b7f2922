import { LEVEL } from "../../model/uncertainty/interval.js";
import { MEASURES } from "../../model/uncertainty/measures.js";
import type { Cell, TableData } from "../frame/csv.js";
import { chartFrame } from "../frame.js";
import { NOTHING, percent } from "../numbers.js";
import { dotChart } from "../replay/dot-chart.js";
import type { Compared, ComparedPolicy } from "./compared-policy.js";
import { type DifferenceRow, differenceRows, measuresById } from "./differences.js";
import { layoutDifferences } from "./differences-layout.js";
import { titleWithin } from "./named-policy.js";
import { moreOrFewer } from "./signed-numbers.js";
import type { View } from "./view.js";

/** How every policy differs from the reference. */
export function differencesView(): View {
  let rows: readonly DifferenceRow[] = [];
  const layout = (width: number) => layoutDifferences(rows, width);
  const chart = dotChart("Differences from the reference", layout);
  const frame = chartFrame({
    title: "",
    subtitle: "",
    source: "",
    table: { columns: [], rows: [] },
    chart,
    filename: "policies-differences",
  });
  return {
    element: frame,
    update({ policies, source }: Compared, intervals) {
      const [reference] = policies;
      if (!reference) return;
      rows = differenceRows(policies, intervals);
      chart.update(layout);
      const ranges = intervals
        ? ` Lines hold nine in ten draws of the difference: in each draw all policies meet the same assumptions, so what they share cancels.`
        : "";
      frame.update({
        title: differencesFinding(policies),
        subtitle: `Difference from ${titleWithin(reference)}. Dots: at the assumptions shown.${ranges} Every panel has its own scale; people and requests are different units.`,
        source,
        table: differencesTable(policies, rows),
      });
    },
  };
}

/** Title over the differences: the policy that changes the number of people exposed most. */
export function differencesFinding(policies: readonly ComparedPolicy[]): string {
  const [reference] = policies;
  const [first] = differenceRows(policies)
    .map(({ title, of }) => ({ title, value: of.get("exposed")?.value ?? 0 }))
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!reference || !first) return "How the policies differ";
  return `${first.title} exposes ${moreOrFewer(first.value)}${Math.abs(first.value) < NOTHING ? " people as" : " people than"} ${titleWithin(reference)}`;
}

function differencesTable(
  [reference, ...others]: readonly ComparedPolicy[],
  rows: readonly DifferenceRow[],
): TableData {
  if (!reference) return { columns: [], rows: [] };
  const base = measuresById(reference.result);
  const ends = [`${percent(LEVEL)} interval, low`, `${percent(LEVEL)} interval, high`];
  return {
    columns: ["Policy", "Number", "Unit", reference.title, "Policy’s own", "Difference", ...ends],
    rows: others.flatMap(({ title, result }, at) => {
      const own = measuresById(result);
      return MEASURES.map(({ id, label, unit }): Cell[] => {
        const { value, interval } = rows[at]!.of.get(id)!;
        const cell = (number: number | undefined): Cell =>
          number === undefined ? null : unit === "share" ? share(number) : number;
        const numbers = [base.get(id), own.get(id), value, interval?.low, interval?.high];
        return [title, label, unit, ...numbers.map(cell)];
      });
    }),
  };
}

/** Tables round to whole numbers, which would make every share 0 or 1. */
const share = (value: number) => `${(value * 100).toFixed(2).replace("-", "−")}%`;
