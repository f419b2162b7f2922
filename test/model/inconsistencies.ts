import { askedPeople } from "../../src/model/asked-people.js";
import { strangerPool } from "../../src/model/match/stranger-pool.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { populationFor } from "../../src/model/population/population-for.js";
import type { Scenario } from "../../src/model/scenario.js";
import { simulate } from "../../src/model/simulate.js";
import type { FlowGraph, Simulation } from "../../src/model/simulation.js";
import { RELATIONS, ROW_OUTCOMES, STANDINGS } from "../../src/model/vocabulary.js";

/** What a simulation says that cannot all be true, in words; empty when all is well. */
export function inconsistencies(population: LoadedPopulation, scenario: Scenario): string[] {
  const result = simulate(population, scenario);
  const check = new Checks();
  numbersIn(result, "", check);
  rowsAndPeople(result, check);
  limits(result, population, scenario, check);
  conserved(result.flow, check);
  stages(result, check);
  return check.problems;
}

class Checks {
  readonly problems: string[] = [];

  equal(name: string, a: number, b: number): void {
    if (!(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b)))) {
      this.problems.push(`${name}: ${a} is not ${b}`);
    }
  }

  atMost(name: string, a: number, b: number): void {
    if (!(a <= b * (1 + 1e-9) + 1e-9)) this.problems.push(`${name}: ${a} is over ${b}`);
  }
}

/** Every count is finite and not negative. */
function numbersIn(value: unknown, path: string, check: Checks): void {
  if (typeof value === "number") {
    if (!(Number.isFinite(value) && value >= 0)) check.problems.push(`${path} is ${value}`);
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) numbersIn(inner, `${path}.${key}`, check);
  }
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function rowsAndPeople(
  { rows, people, byStatus, byState, byOrigin, byFiling, addresses }: Simulation,
  check: Checks,
): void {
  check.equal("rows", sum(ROW_OUTCOMES.map((outcome) => rows[outcome])), rows.requested);
  for (const relation of RELATIONS) {
    const standings = STANDINGS.map((standing) => byStatus[standing][relation]);
    check.equal(`byStatus ${relation}`, sum(standings), people[relation]);
    const states = Object.values(byState).map((state) => state[relation]);
    check.equal(`byState ${relation}`, sum(states), people[relation]);
  }
  check.equal("origins", sum(Object.values(byOrigin).map((o) => o.subject)), people.subject);
  check.equal("filings", sum(Object.values(byFiling).map((f) => f.subject)), people.subject);
  for (const group of [byState, byOrigin, byFiling]) {
    for (const [key, counts] of Object.entries(group)) {
      check.atMost(`subjects of ${key}`, counts.subject, counts.requested);
    }
  }
  check.atMost("subjects", people.subject, rows.correct + rows.mixed);
  check.atMost("new addresses", addresses.newToAgency, addresses.disclosed);
  check.atMost("current addresses", addresses.newAndCurrent, addresses.newToAgency);
  const returned = rows.correct + rows.wrong + rows.mixed;
  if (addresses.disclosed > 0) check.atMost("returned rows", returned, addresses.disclosed);
}

/** People never exceed the population they come from. */
function limits(
  { people, population: totals, byState, rows }: Simulation,
  population: LoadedPopulation,
  { policy, assumptions, revoked }: Scenario,
  check: Checks,
): void {
  const { cells, index } = populationFor(population, assumptions);
  const { ordinary, fresh } = askedPeople(policy.request.list, cells, index, revoked);
  const asked = sum(Array.from(ordinary.count)) + sum(Array.from(fresh.count));
  check.atMost("present people asked about", asked * policy.request.share, rows.requested);
  check.atMost("subjects asked about", people.subject, asked * policy.request.share);
  check.atMost("filers", totals.filers, totals.people);
  check.atMost("listed", totals.listed, totals.people);
  if (policy.request.list === "itin-file") check.equal("ITIN file", asked, totals.itinFilers);
  else check.atMost("asked of the listed", asked, totals.listed);
  const pool = strangerPool(assumptions, population.tables.states);
  population.tables.states.forEach(({ state, population: residents }, at) => {
    const counts = byState[state]!;
    check.atMost(
      `strangers in ${state}`,
      counts.strangerError,
      pool.hispanic[at]! + pool.other[at]!,
    );
    check.atMost(`occupants in ${state}`, counts.occupants, residents);
    check.atMost(`subjects and relatives in ${state}`, counts.subject, counts.requested);
    const everyone = sum(RELATIONS.map((relation) => counts[relation]));
    if (residents > 5e6) check.atMost(`exposed in ${state}`, everyone, residents);
  });
}

/** Every node with links on both sides conserves; one-sided ones match their links. */
function conserved({ nodes, links }: FlowGraph, check: Checks): void {
  for (const { id, value } of nodes) {
    const entering = links.filter(({ target }) => target === id);
    const leaving = links.filter(({ source }) => source === id);
    if (entering.length > 0) check.equal(`into ${id}`, sum(entering.map((l) => l.value)), value);
    if (leaving.length > 0) check.equal(`out of ${id}`, sum(leaving.map((l) => l.value)), value);
    if (entering.length + leaving.length === 0) check.problems.push(`${id} has no links`);
  }
}

/** The stages of the flow agree with the tables. */
function stages({ flow, rows, people, population }: Simulation, check: Checks): void {
  const value = (id: string): number => flow.nodes.find((node) => node.id === id)?.value ?? -1;
  check.equal("people", value("people"), population.people);
  check.equal("filers", value("itin") + value("ssn"), population.filers);
  const lists = ["list-filed", "list-no-return", "list-departed"];
  check.equal("lists", sum(lists.map(value)), rows.requested);
  check.equal("rejected", value("rejected"), rows.rejected);
  check.equal("requested", value("requested"), value("rows"));
  for (const outcome of ROW_OUTCOMES) check.equal(outcome, value(outcome), rows[outcome]);
  for (const relation of RELATIONS) check.equal(relation, value(relation), people[relation]);
  check.equal("exposed", value("exposed"), sum(RELATIONS.map((relation) => people[relation])));
}
