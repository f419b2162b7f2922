import { type Assumptions, assumed } from "../assumptions.js";
import { DOB_EVENTS, type DobEvent } from "../writing-events.js";
import { type LevelsByForm, type PlainEvent, possible } from "./field-event.js";
import type { LevelTables } from "./level-tables.js";
import { measuredByForm } from "./measured.js";
import { classShares } from "./name-event-classes.js";
import { dobRates } from "./writing-rates.js";

/** Events that strangers cannot tell apart, taken together. */
const CLASSES: Readonly<Record<string, readonly DobEvent[]>> = {
  right: ["right"],
  near: ["swapped", "digit"],
  wrong: ["default"],
};

/** Two adults of one home are hardly ever born on the same day: twins, and couples by chance. */
const MATES = [0.0005, 0.0005, 0.999, 0];
const MISSING = [0, 0, 0, 1];
const NEVER: LevelsByForm = [MISSING, MISSING];

/**
 * What can have happened to the date of birth of an agency row: right, nearly right (day and month
 * swapped, one digit wrong), 1 January of a year nearby, or missing. `fresh` rows come from a recent,
 * complete application. `adults`: share of the people asked about who are adults; filers are, and a
 * child shares no date of birth with one.
 */
export function birthDateEvents(
  assumptions: Assumptions,
  tables: LevelTables,
  fresh: boolean,
  adults: number,
): readonly PlainEvent[] {
  const agency = dobRates(assumptions, "agency", fresh);
  const tax = dobRates(assumptions, "tax");
  const day = assumed(assumptions, "pool.dob-exact") * adults;
  const crowd = assumed(assumptions, "pool.default-birthday");
  const near = Math.min(1 - day, day * tables.dobNearDays);
  const strangers = (exact: number): number[] => [exact, near, 1 - exact - near, 0];
  const missing = DOB_EVENTS.indexOf("missing");
  const classes = Object.entries(CLASSES).map(([id, events]): PlainEvent => {
    const members = events.map((event) => DOB_EVENTS.indexOf(event));
    const [orderly, hasty] = agency.map((rates) => classShares(rates, members));
    const measured = measuredByForm(tables.dobSame, [], members, orderly!.weights, tax);
    const own = measured.map((levels, form) => {
      const lacking = tax[form]![missing]!;
      return [...levels, lacking];
    }) as unknown as LevelsByForm;
    const exact = Math.min(1 - near, id === "wrong" ? day * crowd : day);
    return {
      id,
      chance: [orderly!.chance, hasty!.chance],
      own,
      household: [MATES, MATES],
      stranger: strangers(exact),
    };
  });
  return possible([
    ...classes,
    {
      id: "missing",
      chance: [agency[0][missing]!, agency[1][missing]!],
      own: NEVER,
      household: NEVER,
      stranger: MISSING,
    },
  ]);
}
