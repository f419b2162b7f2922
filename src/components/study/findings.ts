import type { Simulation } from "../../model/simulation.js";
import { RELATIONS, type Relation, STANDINGS } from "../../model/vocabulary.js";
import type { TableData } from "../frame/csv.js";
import { RELATION_LABELS, STANDING_LABELS } from "../labels.js";
import { about, NOTHING, oneIn, percent, roughly } from "../numbers.js";
import type { StateCount } from "../state-map/measures.js";

const sum = (counts: Readonly<Record<Relation, number>>) =>
  RELATIONS.reduce((total, relation) => total + counts[relation], 0);

/** Everybody exposed, each person once. */
export const peopleExposed = ({ people }: Simulation): number => sum(people);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Title over the flow: how many requests come back with a record. */
export function flowFinding({ rows }: Simulation): string {
  const found = rows.correct + rows.wrong + rows.mixed;
  if (rows.requested < NOTHING) return "No request is made, and nobody is exposed";
  if (found < NOTHING) return `None of ${roughly(rows.requested)} requests is answered`;
  if (found > rows.requested * 0.999) {
    return `All ${roughly(rows.requested)} records asked for are handed over`;
  }
  return `Of ${about(rows.requested)} requests, ${roughly(found)} (${percent(found / rows.requested)}) are answered with a record`;
}

/** Title over the bars: what part of those exposed was sought. */
export function standingFinding(result: Simulation): string {
  const all = peopleExposed(result);
  if (all < NOTHING) return "Nobody is exposed";
  const share = result.people.subject / all;
  const also = sum(result.byStatus.citizen) + sum(result.byStatus.child);
  return `${soughtWords(share)}; ${about(also)} are adult citizens or children`;
}

/** "1 in 4 people exposed was sought", "7 in 10 … were sought", "Nobody exposed was sought". */
function soughtWords(share: number): string {
  if (share < 1e-9) return "Nobody exposed was sought";
  if (share < 0.01) return "Hardly anyone exposed was sought";
  const words = oneIn(share);
  return `${capital(words)} people exposed ${words.startsWith("1 in") ? "was" : "were"} sought`;
}

/** Title over the map: where most of those exposed live. */
export function stateFinding(result: Simulation, nameOf: (code: string) => string): string {
  const all = peopleExposed(result);
  if (all < NOTHING) return "Nobody is exposed in any state";
  const [first, second] = stateCounts(result).toSorted((a, b) => b.exposed - a.exposed);
  if (!first || !second) return "People exposed by state";
  const share = (first.exposed + second.exposed) / all;
  return `${nameOf(first.code)} and ${nameOf(second.code)} are home to ${percent(share)} of the people exposed`;
}

/** Counts for the map. */
export function stateCounts({ byState }: Simulation): StateCount[] {
  return Object.entries(byState).map(([code, counts]) => ({
    code,
    exposed: sum(counts),
    undocumented: counts.population,
  }));
}

export function flowTable({ flow }: Simulation): TableData {
  const units = ["people", "requests", "requests", "people"] as const;
  return {
    columns: ["Box", "Number", "Unit"],
    rows: flow.nodes.map(({ label, value, stage }) => [label, value, units[stage]]),
  };
}

export function standingTable({ byStatus }: Simulation): TableData {
  return {
    columns: [
      "Standing",
      ...RELATIONS.map((relation) => capital(RELATION_LABELS[relation])),
      "All",
    ],
    rows: STANDINGS.map((standing) => [
      STANDING_LABELS[standing],
      ...RELATIONS.map((relation) => byStatus[standing][relation]),
      sum(byStatus[standing]),
    ]),
  };
}

export function stateTable(result: Simulation, nameOf: (code: string) => string): TableData {
  return {
    columns: [
      "State",
      "People exposed",
      "Undocumented residents",
      "Exposed per 1,000 undocumented",
    ],
    rows: stateCounts(result).map(({ code, exposed, undocumented }) => [
      nameOf(code),
      exposed,
      undocumented,
      undocumented > 0 ? (exposed / undocumented) * 1000 : null,
    ]),
  };
}
