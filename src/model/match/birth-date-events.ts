import { type Assumptions, assumed } from "../assumptions.js";
import { type PlainEvent, possible } from "./field-event.js";

/**
 * What can have happened to the date of birth of an agency row: right, nearly right (day and month
 * swapped, one digit wrong), wrong (1 January of a guessed year is the usual default), or missing.
 * `fresh` rows come from a recent, complete application.
 */
export function birthDateEvents(assumptions: Assumptions, fresh: boolean): readonly PlainEvent[] {
  const value = (id: string): number => assumed(assumptions, id);
  const near = value("agency.dob-near");
  const wrong = fresh ? 0 : value("agency.dob-wrong");
  const missing = fresh ? 0 : value("agency.dob-missing");
  const taxError = value("tax.dob-error");
  const exact = value("pool.dob-exact");
  const days = value("pool.dob-near-days");
  const crowd = value("pool.default-birthday");
  const strangers = (chance: number): number[] => {
    const same = Math.min(1, chance);
    const nearby = Math.min(1 - same, exact * days);
    return [same, nearby, 1 - same - nearby, 0];
  };
  const siblings = [0.0005, 0.0005, 0.999, 0];
  return possible([
    {
      id: "right",
      chance: 1 - near - wrong - missing,
      own: [1 - taxError, taxError / 2, taxError / 2, 0],
      household: siblings,
      stranger: strangers(exact),
    },
    {
      id: "near",
      chance: near,
      own: [taxError / 4, 1 - taxError, (taxError * 3) / 4, 0],
      household: siblings,
      stranger: strangers(exact),
    },
    {
      id: "wrong",
      chance: wrong,
      own: [0, 0.02, 0.98, 0],
      household: siblings,
      stranger: strangers(exact * crowd),
    },
    {
      id: "missing",
      chance: missing,
      own: [0, 0, 0, 1],
      household: [0, 0, 0, 1],
      stranger: [0, 0, 0, 1],
    },
  ]);
}
