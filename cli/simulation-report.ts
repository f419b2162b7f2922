import { about, exact } from "../src/components/numbers.js";
import type { Policy } from "../src/model/policy/schema.js";
import type { Simulation } from "../src/model/simulation.js";
import type { Drawn } from "./drawn.js";

/** A label, its number, and the measure whose draws give its range. */
type Line = readonly [label: string, value: number, measure?: string];

/**
 * A simulation as a short text: what a person at a terminal wants to read first. With draws, the
 * range that nine in ten of them lie in stands beside each number they keep.
 */
export function simulationReport(result: Simulation, policy: Policy, drawn?: Drawn): string {
  const { rows, people, addresses, population } = result;
  const total = Object.values(people).reduce((sum, n) => sum + n, 0);
  const lines: readonly (Line | string)[] = [
    `Under ${policy.title}, ${addresses.disclosed === 0 ? "no" : about(addresses.disclosed)} addresses would be disclosed.`,
    "",
    `Population (scenario ${result.scenario}, seed ${result.seed})`,
    ["undocumented people", population.people],
    ["who file a return", population.filers],
    ["ITIN filers, lawful ones included", population.itinFilers],
    ["people with an agency record", population.listed],
    "",
    "Request rows",
    ["requested", rows.requested, "requested"],
    ["rejected before matching", rows.rejected],
    ["no record fits", rows.unmatched],
    ["several fit, withheld", rows.withheld, "withheld"],
    ["the right record", rows.correct, "correct"],
    ["a wrong record", rows.wrong],
    ["right and wrong records", rows.mixed],
    "",
    "People exposed",
    ["the person sought", people.subject, "subject"],
    ["a household member, by mistake", people.householdError, "household-error"],
    ["a stranger, by mistake", people.strangerError, "stranger-error"],
    ["people who live with them", people.coresidents, "coresidents"],
    ["people who live there now", people.occupants, "occupants"],
    ["all together", total, "exposed"],
    "",
    "Addresses",
    ["disclosed", addresses.disclosed, "disclosed"],
    ["new to the agency", addresses.newToAgency, "new-to-agency"],
    ["new and current", addresses.newAndCurrent, "new-and-current"],
  ];
  const range = (measure = ""): string => {
    const interval = drawn?.intervals[measure];
    return interval ? `   ${exact(interval.low)} to ${exact(interval.high)}` : "";
  };
  const texts = lines.map((line) => {
    if (typeof line === "string") return line;
    const [label, value, measure] = line;
    return `  ${label.padEnd(36)}${exact(value).padStart(13)}${range(measure)}`;
  });
  return [...texts, ...(drawn ? ["", drawnNote(drawn)] : [])].join("\n");
}

function drawnNote({ draws, seed, sampled }: Drawn): string {
  return `Beside them: nine in ten of ${exact(draws)} draws of ${sampled} assumptions (seed ${seed} of the draws).`;
}
