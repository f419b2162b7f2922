import { exact } from "../src/components/numbers.js";
import type { Ledger } from "../src/model/ledger.js";
import { assumptionOf } from "../src/model/ledger-lookup.js";
import type { Calibration } from "../src/model/replay/calibration.js";
import type { ReplayMeasures } from "../src/model/replay/measures.js";
import type { Role } from "../src/model/replay/record.js";
import type { Replay } from "../src/model/replay/replay.js";
import type { Interval } from "../src/model/uncertainty/interval.js";

const ROLES: Readonly<Record<Role, string>> = {
  given: "given: it is what the list is sized to",
  fitted: "fitted",
  follows: "follows: the sum of the fitted totals",
  tested: "tested",
  unscored: "not on record",
};

/** Measures printed for each policy, in rows and then in people. */
const COLUMNS: readonly (readonly [keyof ReplayMeasures, string])[] = [
  ["disclosed", "disclosed"],
  ["right", "right"],
  ["wrong", "wrong"],
  ["withheld", "withheld"],
  ["newToAgency", "new to the agency"],
  ["exposed", "people exposed"],
];

/** The replay as text: the model beside the record, then what other policies would have done. */
export function replayReport(
  { totals, policies, intervals }: Replay,
  calibration: Calibration,
  ledger: Pick<Ledger, "assumptions">,
): string {
  const lines = [
    "The exchange of 2025: the model beside the record.",
    "",
    line("", "record", "model", "5% to 95%", ""),
    ...totals.map((total) => {
      const number = total.unit === "share" ? percent : exact;
      const bound = total.record?.bound === "at-most" ? "≤ " : "";
      return line(
        total.label,
        total.record ? `${bound}${number(total.record.value)}` : "-",
        number(total.model),
        range(intervals.totals[total.id], number),
        roleOf(total.role, total.restsOn),
      );
    }),
    "",
    calibrationReport(calibration),
    "",
    ...pointLines(intervals, ledger),
    "",
    "Other policies over the same list: at the ledger's defaults, and from 5% to 95% of the draws",
    ...policies.flatMap(({ id, title, measures }) => {
      const drawn = intervals.policies.find((policy) => policy.id === id);
      return [
        "",
        `  ${title} (${id})`,
        ...COLUMNS.map(([measure, label]) =>
          line(
            `  ${label}`,
            "",
            exact(measures[measure]),
            range(drawn?.measures[measure], exact),
            "",
          ),
        ),
      ];
    }),
  ];
  return lines.join("\n");
}

/** Which assumptions were fitted to which totals, when, and how close they came. */
export function calibrationReport({ fitted, totals, tolerance }: Calibration): string {
  const each = totals.map(
    ({ figure, target, achieved, assumptions, value }) =>
      `  ${assumptions.join(" and ")} = ${value}: ${exact(achieved)} for ${exact(target)} (${figure})`,
  );
  return [`Fitted on ${fitted}, to within ${percent(tolerance)}:`, ...each].join("\n");
}

function pointLines(
  { points, kept, missed }: Replay["intervals"],
  ledger: Pick<Ledger, "assumptions">,
): string[] {
  const why = missed.map(({ id, side, count }) => {
    const { low, high } = assumptionOf(ledger, id);
    const wanted =
      side === "below" ? `below ${low}` : side === "above" ? `above ${high}` : "not found";
    return `  ${exact(count)} would need ${id} ${wanted}`;
  });
  return [`${exact(kept)} of ${exact(points)} draws reproduce the fitted totals.`, ...why];
}

function roleOf(role: Role, restsOn: readonly string[]): string {
  if (role !== "tested" || restsOn.length === 0) return ROLES[role];
  return `tested, but ${restsOn.join(", ")} was set with it in view`;
}

function range(interval: Interval | undefined, number: (value: number) => string): string {
  if (!interval) return "no draw";
  const [low, high] = [number(interval.low), number(interval.high)];
  return low === high ? low : `${low} to ${high}`;
}

function percent(value: number): string {
  return `${(value * 100).toFixed(1)}%`;
}

function line(label: string, record: string, model: string, drawn: string, role: string): string {
  return `  ${label.padEnd(36)}${record.padStart(11)}${model.padStart(11)}${drawn.padStart(27)}  ${role}`.trimEnd();
}
