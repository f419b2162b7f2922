/**
 * Numbers that tell everybody in a world apart, and under which their random numbers are drawn. A
 * number says who somebody is, not how many came before them, so that a changed rate moves nobody
 * else's draws. All fit in 32 bits: bit patterns, one range for each kind of people.
 *
 * Undocumented people and lawful filers keep the index under which the population draws them.
 */

/** Most people and lawful filers a world can hold: the numbers below start here. */
const LAWFUL_ADULTS = 2 ** 29;
const OWNERS = 2 ** 30;
const DEPARTED = OWNERS + 2 ** 28;
const STRANGERS = 2 ** 31;
const MOST_PEOPLE = 2 ** 27;
const STATE_STRANGERS = 2 ** 25;

/** Lawful adults of one home that can be told apart. */
export const MOST_LAWFUL_ADULTS = 4;
/** Departed people for whom one row about somebody present can stand. */
export const MOST_DEPARTED = 3;

/** The `j`-th citizen or permanent resident in the home of person `home` (its first member). */
export function lawfulAdultNumber(home: number, j: number): number {
  return LAWFUL_ADULTS + home * MOST_LAWFUL_ADULTS + j;
}

/** The owner of the number that a person files under but was never theirs. */
export function lenderNumber(person: number): number {
  return OWNERS + person * 2;
}

/** The owner of a number that a row about a person carries by mistake. */
export function mistakenOwnerNumber(person: number): number {
  return person >= DEPARTED ? person + 1 : OWNERS + person * 2 + 1;
}

/** The `k`-th departed person for whom the row of a person stands. */
export function departedNumber(person: number, k: number): number {
  return DEPARTED + (person * MOST_DEPARTED + k) * 2;
}

/** The stranger at a position of a state's part of the tax file; `state` counts from 0. */
export function strangerNumber(state: number, position: number): number {
  return STRANGERS + state * STATE_STRANGERS + position;
}

/** Whether so many people, and so many strangers in the largest state, can be numbered. */
export function numbersSuffice(people: number, strangers: number): boolean {
  return people <= MOST_PEOPLE && strangers <= STATE_STRANGERS;
}
