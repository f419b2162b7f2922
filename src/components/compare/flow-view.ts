import type { TableData } from "../frame/csv.js";
import { chartFrame } from "../frame.js";
import { about, NOTHING } from "../numbers.js";
import { peopleExposed } from "../study/findings.js";
import type { Compared, ComparedPolicy } from "./compared-policy.js";
import { flowComparison } from "./flow-comparison.js";
import { titleWithin } from "./named-policy.js";
import type { View } from "./view.js";

const UNITS = ["people", "requests", "requests", "people"] as const;

/** The flows of all compared policies under each other. */
export function flowView(): View {
  const chart = flowComparison();
  const frame = chartFrame({
    title: "",
    subtitle:
      "What becomes of the requests, and who is exposed, policy by policy. All bars of requests share one scale, all bars of people another; the population they start from is the same for all.",
    source: "",
    table: { columns: [], rows: [] },
    chart,
    filename: "policies-flow",
  });
  return {
    element: frame,
    update({ policies, source }: Compared) {
      chart.update(
        policies.map(({ id, title, result }, at) => ({
          id,
          title,
          note: at === 0 ? "(the others are measured against it)" : "",
          graph: result.flow,
        })),
      );
      frame.update({ title: flowsFinding(policies), table: flowsTable(policies), source });
    },
  };
}

/** Title over the flows: the most and the fewest people exposed. */
export function flowsFinding(policies: readonly ComparedPolicy[]): string {
  const ranked = policies
    .map((policy) => ({ policy, people: peopleExposed(policy.result) }))
    .sort((a, b) => b.people - a.people);
  const [most, least] = [ranked[0], ranked.at(-1)];
  if (!most || !least || most.people < NOTHING) return "None of these policies exposes anybody";
  if (most.people - least.people < NOTHING) {
    return `Each of these policies exposes ${about(most.people)} people`;
  }
  const fewest = least.people < NOTHING ? "nobody" : about(least.people);
  return `${most.policy.title} exposes ${about(most.people)} people, ${titleWithin(least.policy)} ${fewest}`;
}

function flowsTable(policies: readonly ComparedPolicy[]): TableData {
  return {
    columns: ["Policy", "Box", "Number", "Unit"],
    rows: policies.flatMap(({ title, result: { flow } }) =>
      flow.nodes.map(({ label, value, stage }) => [title, label, value, UNITS[stage]]),
    ),
  };
}
