import { MISSPELLINGS } from "../writing-events.js";

/** The events that make up a class of agency-side events, as positions in the field's events. */
export function classEvents(events: readonly string[], name: string): readonly number[] {
  const members: readonly string[] = name === "misspelt" ? MISSPELLINGS : [name];
  return members.map((member) => events.indexOf(member)).filter((at) => at >= 0);
}

/** Chance of a class of events on one form, and the weights of its events within it. */
export function classShares(
  rates: readonly number[],
  members: readonly number[],
): { readonly chance: number; readonly weights: readonly number[] } {
  const chance = members.reduce((sum, at) => sum + rates[at]!, 0);
  return {
    chance,
    weights: members.map((at) => (chance > 0 ? rates[at]! / chance : 1 / members.length)),
  };
}
