import type { Simulation } from "../simulation.js";
import { fromAnswers } from "./measures.js";

/**
 * How a total of the record bears on the model. `given`: put in, not out. `fitted`: assumptions were
 * moved until the model returned it. `follows`: the sum of fitted totals. `tested`: left alone.
 * `unscored`: the record has no such number.
 */
export type Role = "given" | "fitted" | "follows" | "tested" | "unscored";

/** One number that the model and, mostly, the record of 2025 have. */
export interface RecordedTotal {
  readonly id: string;
  readonly label: string;
  /** Figure in `data/figures.csv`; none where the record is silent. */
  readonly figure: string | null;
  /** Role when the plan fits no assumption to the figure. */
  readonly role: Exclude<Role, "fitted">;
  readonly unit: "rows" | "share";
  /** Whether the figure is a number, or the most it can have been. */
  readonly bound: "value" | "at-most";
  /** The model's number for it, in `unit`. */
  readonly of: (simulation: Simulation) => number;
}

/** The totals of the 2025 exchange (steps 4 to 10 of its record), in the order things happened. */
export const RECORDED_TOTALS: readonly RecordedTotal[] = [
  {
    id: "requested",
    label: "Rows on the list",
    figure: "hindcast-003",
    role: "given",
    unit: "rows",
    bound: "value",
    of: ({ rows }) => rows.requested,
  },
  {
    id: "disclosed",
    label: "Addresses disclosed",
    figure: "hindcast-004",
    role: "follows",
    unit: "rows",
    bound: "value",
    of: (simulation) => fromAnswers(simulation).disclosed,
  },
  {
    id: "number-route",
    label: "Disclosed by name and number",
    figure: "hindcast-006",
    role: "tested",
    unit: "rows",
    bound: "value",
    of: ({ records }) => records.byNumber,
  },
  {
    id: "address-route",
    label: "Disclosed by name and address",
    figure: "hindcast-007",
    role: "tested",
    unit: "rows",
    bound: "value",
    of: (simulation) => fromAnswers(simulation).disclosed - simulation.records.byNumber,
  },
  {
    id: "new",
    label: "New to the agency",
    figure: "hindcast-010",
    role: "tested",
    unit: "rows",
    bound: "value",
    of: (simulation) => fromAnswers(simulation).newToAgency,
  },
  {
    id: "incomplete",
    label: "Disclosed on an incomplete address",
    figure: "hindcast-009",
    role: "tested",
    unit: "rows",
    bound: "at-most",
    of: (simulation) => fromAnswers(simulation).incomplete,
  },
  {
    id: "precision",
    label: "Share of answers about the right person",
    figure: null,
    role: "unscored",
    unit: "share",
    bound: "value",
    of: (simulation) => fromAnswers(simulation).precision,
  },
];

/** The total that a figure is the record of. */
export function totalOfFigure(figure: string): RecordedTotal | undefined {
  return RECORDED_TOTALS.find((total) => total.figure === figure);
}
