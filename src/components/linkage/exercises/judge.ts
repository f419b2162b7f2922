import { expected } from "../chance-words.js";

/** How a guess is measured: by how many times it is off, or by how many points of a hundred. */
export type GuessKind = "times" | "points";

/** What to say about a guess of an amount, or of a percentage (0 to 100). */
export function judge(guess: number, truth: number, kind: GuessKind): string {
  return kind === "points" ? byPoints(guess, truth) : byTimes(guess, truth);
}

function byPoints(guess: number, truth: number): string {
  const off = Math.round(Math.abs(guess - truth));
  if (off <= 5) return "Close: within five points.";
  return `${off} points too ${guess > truth ? "high" : "low"}.`;
}

function byTimes(guess: number, truth: number): string {
  if (guess <= 0 || truth <= 0) {
    if (guess === truth) return "Exactly.";
    return guess < truth ? "There are some, after all." : "There are none.";
  }
  const times = guess > truth ? guess / truth : truth / guess;
  if (times <= 1.25) return "Close: within a quarter.";
  const way = guess > truth ? "too high" : "too low";
  if (times <= 3) return `The right size, a little ${way}.`;
  return `${expected(times)} times ${way}.`;
}
