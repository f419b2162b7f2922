import type { PopulationCounts } from "./population-counts.js";
import type { Requests } from "./requests.js";
import type { RejectedRows } from "./row-totals.js";
import type { FlowGraph, FlowLink, FlowNode, PeopleCounts, RowCounts } from "./simulation.js";
import { RELATIONS, ROW_OUTCOMES } from "./vocabulary.js";

const LABELS: Readonly<Record<string, string>> = {
  people: "undocumented people",
  "no-return": "file no return",
  itin: "file with an ITIN",
  ssn: "file with an SSN",
  "list-filed": "have a return",
  "list-no-return": "have no return",
  "list-departed": "left or died",
  requested: "go to matching",
  rejected: "rejected before matching",
  rows: "requests matched",
  unmatched: "no record fits",
  withheld: "several fit, withheld",
  correct: "the right record",
  wrong: "a wrong record",
  mixed: "right and wrong records",
  exposed: "people exposed",
  subject: "the person sought",
  householdError: "a relative, by mistake",
  strangerError: "a stranger, by mistake",
  coresidents: "live with them",
  occupants: "live there now",
};

interface FlowInputs {
  readonly counts: PopulationCounts;
  readonly requests: Requests;
  readonly rows: RowCounts;
  readonly rejected: RejectedRows;
  readonly people: PeopleCounts;
}

/**
 * The flow in four stages: people and filing, requests, matching, people exposed. Within a stage
 * every node conserves: what enters leaves. Between stages the unit changes or a part is taken.
 */
export function flowGraph({ counts, requests, rows, rejected, people }: FlowInputs): FlowGraph {
  const nodes: FlowNode[] = [];
  const links: FlowLink[] = [];
  const node = (stage: FlowNode["stage"], id: string, value: number): void => {
    nodes.push({ id, stage, label: LABELS[id] ?? id, value });
  };
  const split = (
    stage: FlowNode["stage"],
    source: string,
    parts: readonly (readonly [string, number])[],
  ): void => {
    node(
      stage,
      source,
      parts.reduce((sum, [, value]) => sum + value, 0),
    );
    for (const [target, value] of parts) {
      node(stage, target, value);
      links.push({ source, target, value });
    }
  };

  split(0, "people", [
    ["no-return", counts.people - counts.filers],
    ["ssn", counts.filersBySsn],
    ["itin", counts.filersByItin],
  ]);

  const lists = [
    ["list-filed", requests.filed, rejected.filed],
    ["list-no-return", requests.unfiled, rejected.unfiled],
    ["list-departed", requests.departed, rejected.departed],
  ] as const;
  for (const [source, value, refused] of lists) {
    node(1, source, value);
    links.push({ source, target: "requested", value: Math.max(0, value - refused) });
    links.push({ source, target: "rejected", value: refused });
  }
  node(1, "requested", Math.max(0, rows.requested - rows.rejected));
  node(1, "rejected", rows.rejected);

  split(
    2,
    "rows",
    ROW_OUTCOMES.filter((outcome) => outcome !== "rejected").map((o) => [o, rows[o]] as const),
  );
  split(
    3,
    "exposed",
    RELATIONS.map((relation) => [relation, people[relation]] as const),
  );
  return { nodes, links };
}
