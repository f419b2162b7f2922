import { type Assumptions, assumed } from "../assumptions.js";
import type { Filing } from "../vocabulary.js";

/** What can have happened to the taxpayer number of an agency row. */
export interface TinEvent {
  readonly id: "missing" | "as-filed" | "another";
  readonly present: boolean;
  /** Levels [equal, different, missing] of the own, a household and a stranger's record. */
  readonly own: readonly number[];
  readonly household: readonly number[];
  readonly stranger: readonly number[];
}

const MISSING = [0, 0, 1];
const DIFFERENT = [0, 1, 0];

/** The three TIN events; their chances depend on how the person filed (`tinChances`). */
export function tinEvents(assumptions: Assumptions): readonly [TinEvent, TinEvent, TinEvent] {
  const mistyped = assumed(assumptions, "tax.tin-error");
  return [
    { id: "missing", present: false, own: MISSING, household: MISSING, stranger: MISSING },
    {
      id: "as-filed",
      present: true,
      own: [1 - mistyped, mistyped, 0],
      household: DIFFERENT,
      stranger: DIFFERENT,
    },
    { id: "another", present: true, own: DIFFERENT, household: DIFFERENT, stranger: DIFFERENT },
  ];
}

/** Chances of [missing, as-filed, another] for a listed person by filing. Sums to 1. */
export function tinChances(assumptions: Assumptions, filing: Filing, fresh: boolean): number[] {
  const filer = filing !== "none";
  const present = fresh
    ? assumed(assumptions, "agency.fresh-tin")
    : assumed(assumptions, filer ? "agency.tin-filers" : "agency.tin-nonfilers");
  const own = assumed(assumptions, "agency.tin-own");
  return [1 - present, present * own, present * (1 - own)];
}
