import type { GroupCounts } from "../../model/group-counts.js";
import type { Cell, TableData } from "../frame/csv.js";
import { chartFrame } from "../frame.js";
import { dotChart } from "../replay/dot-chart.js";
import type { Compared, ComparedPolicy } from "./compared-policy.js";
import { type GroupChange, type GroupMeasure, groupChanges } from "./group-changes.js";
import { type Dimension, type GroupRow, groupRows } from "./group-rows.js";
import { layoutGroups } from "./groups-layout.js";
import { titleWithin } from "./named-policy.js";
import { moreOrFewer } from "./signed-numbers.js";
import type { View } from "./view.js";

interface Words {
  readonly what: string;
  readonly subtitle: string;
  readonly others: (count: number) => string;
  /** What a rate is a rate of. */
  readonly per: string;
}

const WORDS: Readonly<Record<Dimension, Words>> = {
  state: {
    what: "State",
    subtitle: "Everybody exposed, by the state they live in",
    others: (count) => `The other ${count}`,
    per: "undocumented residents of the state",
  },
  standing: {
    what: "Standing",
    subtitle: "Everybody exposed, by standing",
    others: (count) => `The other ${count}`,
    per: "undocumented adults of that standing; nobody else is counted as a group",
  },
  origin: {
    what: "Origin",
    subtitle:
      "People sought and found, by where they come from; of others the model keeps no origin",
    others: (count) => `The other ${count}`,
    per: "people from there, lawfully present people who file with an ITIN included",
  },
  filing: {
    what: "How they file",
    subtitle: "People sought and found, by how they file; of others the model keeps no filing",
    others: (count) => `The other ${count}`,
    per: "people who file that way, lawfully present people who file with an ITIN included",
  },
};

/** Who gains and who loses exposure, by one dimension. */
export function groupsView(
  dimension: Dimension,
  stateName: (code: string) => string,
): View & { readonly measure: GroupMeasure; show(measure: GroupMeasure): void } {
  const words = WORDS[dimension];
  let measure: GroupMeasure = "count";
  let shown: Compared | undefined;
  let changes: readonly GroupChange[] = [];
  const layout = (width: number) =>
    layoutGroups(changes, shown?.policies.slice(1) ?? [], measure, width);
  const chart = dotChart(`${words.what}: who gains and who loses exposure`, layout);
  const frame = chartFrame({
    title: "",
    subtitle: "",
    source: "",
    table: { columns: [], rows: [] },
    chart,
    filename: `policies-by-${dimension}`,
  });
  function draw() {
    const reference = shown?.policies[0];
    if (!shown || !reference) return;
    const rows = rowsOf(shown.groups, shown.policies);
    changes = groupChanges(rows, measure, words.others);
    chart.update(layout);
    const rate = measure === "rate" ? `, per 1,000 ${words.per}` : "";
    frame.update({
      title: groupsFinding(groupChanges(rows, "count", words.others), shown.policies),
      subtitle: `${words.subtitle}${rate}: difference from ${titleWithin(reference)}. Full dots: more exposed. Hollow dots: fewer. All panels share one scale.`,
      source: shown.source,
      table: groupsTable(words.what, rows, shown.policies),
    });
  }
  const rowsOf = (groups: GroupCounts, policies: readonly ComparedPolicy[]) =>
    groupRows(dimension, policies, groups, stateName);
  return {
    element: frame,
    get measure() {
      return measure;
    },
    show(next) {
      measure = next;
      draw();
    },
    update(compared) {
      shown = compared;
      draw();
    },
  };
}

/** Title over the groups: the one whose exposure changes most, and under which policy. */
export function groupsFinding(
  changes: readonly GroupChange[],
  [, ...others]: readonly ComparedPolicy[],
): string {
  const [most] = changes
    .filter(({ id }) => id !== "others")
    .flatMap(({ title, changes: values }) =>
      values.map((value, at) => ({ title, value: value ?? 0, policy: others[at] })),
    )
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
  if (!most?.policy || Math.abs(most.value) < 0.5) return "No group is exposed more or less";
  return `${most.title}: ${moreOrFewer(most.value)} exposed under ${titleWithin(most.policy)}`;
}

function groupsTable(
  what: string,
  rows: readonly GroupRow[],
  policies: readonly ComparedPolicy[],
): TableData {
  const [, ...others] = policies;
  const rate = (people: number | undefined, exposed: number): Cell =>
    people === undefined || people <= 0 ? null : (exposed / people) * 1000;
  return {
    columns: [
      what,
      "People in the group",
      ...policies.map(({ title }) => `${title}: exposed`),
      ...others.map(({ title }) => `${title}: difference`),
      ...policies.map(({ title }) => `${title}: per 1,000`),
    ],
    rows: rows.map(({ title, people, exposed }): Cell[] => [
      title,
      people ?? null,
      ...exposed,
      ...exposed.slice(1).map((value) => value - exposed[0]!),
      ...exposed.map((value) => rate(people, value)),
    ]),
  };
}
