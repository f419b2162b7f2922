import { exact } from "../numbers.js";
import type { ListedNumber } from "./listed-numbers.js";
import { outcomeWords, UNITS, unitOf } from "./outcome-words.js";

/** "Bulk matching by name alone, request rows withheld: 12 counted, 13 expected". */
export function numberWords({ policy, outcome, counted, expected }: ListedNumber): string {
  return `${policy.title}, ${fullOutcome(outcome)}: ${exact(counted)} counted, ${exact(expected)} expected`;
}

/** A number's unit and what it counts, in one: "request rows withheld", "people: a relative, …". */
export function fullOutcome(outcome: string): string {
  const unit = unitOf(outcome);
  const between = unit === "people" ? ": " : " ";
  return `${UNITS[unit].toLowerCase()}${between}${outcomeWords(outcome)}`;
}

/** Standard errors with their sign: "+0.3", "−2.1", "0.0". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(1);
  return text === "0.0" ? text : `${value < 0 ? "−" : "+"}${text}`;
}
