import { about, exact } from "../src/components/numbers.js";
import type { Policy } from "../src/model/policy/schema.js";
import type { Simulation } from "../src/model/simulation.js";

/** A simulation as a short text: what a person at a terminal wants to read first. */
export function simulationReport(result: Simulation, policy: Policy): string {
  const { rows, people, addresses, population } = result;
  const total = Object.values(people).reduce((sum, n) => sum + n, 0);
  const lines: readonly (readonly [string, number] | string)[] = [
    `Under ${policy.title}, ${addresses.disclosed === 0 ? "no" : about(addresses.disclosed)} addresses would be disclosed.`,
    "",
    `Population (scenario ${result.scenario}, seed ${result.seed})`,
    ["undocumented people", population.people],
    ["who file a return", population.filers],
    ["ITIN filers, lawful ones included", population.itinFilers],
    ["people with an agency record", population.listed],
    "",
    "Request rows",
    ["requested", rows.requested],
    ["rejected before matching", rows.rejected],
    ["no record fits", rows.unmatched],
    ["several fit, withheld", rows.withheld],
    ["the right record", rows.correct],
    ["a wrong record", rows.wrong],
    ["right and wrong records", rows.mixed],
    "",
    "People exposed",
    ["the person sought", people.subject],
    ["a household member, by mistake", people.householdError],
    ["a stranger, by mistake", people.strangerError],
    ["people who live with them", people.coresidents],
    ["people who live there now", people.occupants],
    ["all together", total],
    "",
    "Addresses",
    ["disclosed", addresses.disclosed],
    ["new to the agency", addresses.newToAgency],
    ["new and current", addresses.newAndCurrent],
  ];
  return lines
    .map((line) =>
      typeof line === "string" ? line : `  ${line[0].padEnd(36)}${exact(line[1]).padStart(13)}`,
    )
    .join("\n");
}
