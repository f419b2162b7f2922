import { OTHERS } from "../../model/sensitivity/group-unknowns.js";
import type { Estimate } from "../../model/sensitivity/sobol-indices.js";
import type { Measure } from "../../model/uncertainty/measures.js";
import { exact, percent } from "../numbers.js";
import { sobolFinding } from "./findings.js";
import type { RangeChart } from "./range-chart.js";
import type { RangeRow } from "./range-rows.js";
import type { SobolResult } from "./uncertainty-file.js";

interface Sobol {
  readonly measure: Measure;
  readonly result: SobolResult;
  readonly labelOf: (id: string) => string;
  readonly source: string;
}

/** An index may come out a little below 0 or above 1; shown are shares. */
const share = (value: number): number => Math.min(1, Math.max(0, value));
const shareWords = (value: number): string => percent(share(value));
const interval = ({ low, high }: Estimate): string => `${shareWords(low)} to ${shareWords(high)}`;

/** How much of the spread of the number in question comes with each unknown. */
export function sobolChart({ measure, result, labelOf, source }: Sobol): RangeChart {
  const { groups, indices, rows } = result;
  const named = groups.map(({ id, members }, at) => ({
    id,
    label: id === OTHERS ? `All ${members.length} others together` : labelOf(id),
    index: indices[at],
  }));
  const known = named.flatMap(({ index, ...rest }) => (index ? [{ ...rest, index }] : []));
  const others = known.filter(({ id }) => id === OTHERS);
  const singles = known
    .filter(({ id }) => id !== OTHERS)
    .sort((a, b) => b.index.total.value - a.index.total.value);
  const ordered = [...singles, ...others];
  const [first] = singles;
  return {
    title: sobolFinding(measure, first?.label ?? "", first?.index.total.value),
    subtitle:
      "Share of the spread (variance). Hollow: would go if this alone were known. Full: would stay if all else were known. Lines: how well the runs pin it down (90%)",
    source,
    table: {
      columns: ["Unknown", "Alone", "5%", "95%", "With interplay", "5%", "95%", "Rows of runs"],
      rows: ordered.map(({ label, index: { first: alone, total } }) => [
        label,
        ...[alone, total].flatMap(({ value, low, high }) =>
          [value, low, high].map((v) => v.toFixed(3)),
        ),
        exact(rows),
      ]),
    },
    rows: ordered.map(
      ({ id, label, index: { first: alone, total } }): RangeRow => ({
        id,
        label,
        lines: [
          [
            { kind: "given", span: [share(alone.low), share(alone.high)] },
            { kind: "given", value: share(alone.value) },
          ],
          [
            { kind: "tested", span: [share(total.low), share(total.high)] },
            { kind: "tested", value: share(total.value) },
          ],
        ],
        number: shareWords(total.value),
        detail: `alone ${shareWords(alone.value)} (${interval(alone)}), with interplay ${shareWords(total.value)} (${interval(total)})`,
      }),
    ),
    options: {
      key: [
        ["given", "alone"],
        ["tested", "with all interplay"],
      ],
      head: "with interplay",
      words: percent,
      hold: [0, Math.max(0.1, ...ordered.map(({ index }) => share(index.total.high)))],
    },
  };
}
