import type { Simulation } from "../simulation.js";

/** A headline number of a scenario, as draws keep it. */
export interface Measure {
  readonly id: string;
  /** As it reads in a sentence or a table. */
  readonly label: string;
  readonly unit: "people" | "rows" | "addresses" | "share";
  readonly of: (simulation: Simulation) => number;
}

const exposed = ({ people }: Simulation): number =>
  people.subject +
  people.householdError +
  people.strangerError +
  people.coresidents +
  people.occupants;

/** A part of a whole; 0 of nothing is 0. */
const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** What draws keep of every simulation, in the order in which they keep it. */
export const MEASURES: readonly Measure[] = [
  { id: "exposed", label: "people exposed", unit: "people", of: exposed },
  {
    id: "subject",
    label: "people correctly found",
    unit: "people",
    of: ({ people }) => people.subject,
  },
  {
    id: "mistaken",
    label: "people found by mistake",
    unit: "people",
    of: ({ people }) => people.householdError + people.strangerError,
  },
  {
    id: "household-error",
    label: "household members found by mistake",
    unit: "people",
    of: ({ people }) => people.householdError,
  },
  {
    id: "stranger-error",
    label: "strangers found by mistake",
    unit: "people",
    of: ({ people }) => people.strangerError,
  },
  {
    id: "coresidents",
    label: "people who live with them",
    unit: "people",
    of: ({ people }) => people.coresidents,
  },
  {
    id: "occupants",
    label: "people who live at their old addresses",
    unit: "people",
    of: ({ people }) => people.occupants,
  },
  { id: "requested", label: "rows requested", unit: "rows", of: ({ rows }) => rows.requested },
  { id: "correct", label: "rows answered rightly", unit: "rows", of: ({ rows }) => rows.correct },
  {
    id: "wrong",
    label: "rows answered wrongly, in whole or in part",
    unit: "rows",
    of: ({ rows }) => rows.wrong + rows.mixed,
  },
  { id: "withheld", label: "rows withheld", unit: "rows", of: ({ rows }) => rows.withheld },
  {
    id: "disclosed",
    label: "addresses disclosed",
    unit: "addresses",
    of: ({ addresses }) => addresses.disclosed,
  },
  {
    id: "new-to-agency",
    label: "addresses new to the agency",
    unit: "addresses",
    of: ({ addresses }) => addresses.newToAgency,
  },
  {
    id: "new-and-current",
    label: "new addresses that are still current",
    unit: "addresses",
    of: ({ addresses }) => addresses.newAndCurrent,
  },
  {
    id: "precision",
    label: "share of answered rows that are right",
    unit: "share",
    of: ({ rows }) => share(rows.correct, rows.correct + rows.wrong + rows.mixed),
  },
  {
    id: "recall",
    label: "share of requested rows answered rightly",
    unit: "share",
    of: ({ rows }) => share(rows.correct + rows.mixed, rows.requested),
  },
];

/** The values of `MEASURES` for a simulation, in their order. */
export function measuresOf(simulation: Simulation): Float64Array {
  return Float64Array.from(MEASURES, ({ of }) => of(simulation));
}
