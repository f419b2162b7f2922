import type { AskedPeople } from "../asked-people.js";
import { ROW, ROW_WIDTH } from "../match/row-expectation.js";
import type { RowOutcomes } from "../match/row-outcomes.js";
import type { Requests } from "../requests.js";
import type { AnsweredRows } from "../row-totals.js";
import { CONVENTIONS, FILINGS } from "../vocabulary.js";
import type { DisclosureEffect } from "./disclosure.js";
import { CHILD, type GroupSums, MEMBER_COUNT, MEMBER_STANDINGS } from "./group-sums.js";
import type { ExposureTally } from "./tally.js";

export interface MemberInputs {
  readonly origins: readonly string[];
  readonly requests: Requests;
  /** Ordinary rows, then fresh ones. */
  readonly answered: readonly [AnsweredRows, AnsweredRows];
  readonly effect: DisclosureEffect;
  /** Chance that the last-known address is current, by filing. */
  readonly current: readonly number[];
}

type Counts = Readonly<Record<string, { readonly requested: number; readonly subject: number }>>;

/** What the pass over the people asked about adds up. */
export interface MemberTotals {
  readonly requestedByState: Float64Array;
  /** Own and household members' records returned whose address is no longer theirs, by state. */
  readonly stale: Float64Array;
  /** Own records that give the agency an address that is new to it and current. */
  readonly newAndCurrent: number;
  /** Strangers' records returned, distinct people, by naming convention and state. */
  readonly strangers: readonly Float64Array[];
  readonly byOrigin: Counts;
  readonly byFiling: Counts;
}

/** Adds the people sought whose own record is returned, and feeds the sums over their homes. */
export function addMembers(
  tally: ExposureTally,
  sums: GroupSums,
  inputs: MemberInputs,
): MemberTotals {
  const pass = new MemberPass(tally.states, sums, inputs);
  const { requests, answered } = inputs;
  pass.add(requests.ordinary, answered[0].outcomes);
  pass.add(requests.fresh, answered[1].outcomes);
  return pass.finish(tally);
}

class MemberPass {
  readonly #in: MemberInputs;
  readonly #sums: GroupSums;
  readonly #states: number;
  readonly #subject: Float64Array;
  readonly #requestedByState: Float64Array;
  readonly #stale: Float64Array;
  readonly #strangers: Float64Array;
  readonly #origin: readonly [requested: Float64Array, subject: Float64Array];
  readonly #filing: readonly [requested: Float64Array, subject: Float64Array];
  #newAndCurrent = 0;

  constructor(states: number, sums: GroupSums, inputs: MemberInputs) {
    this.#in = inputs;
    this.#sums = sums;
    this.#states = states;
    const zeros = (length: number): Float64Array => new Float64Array(length);
    this.#subject = zeros(states * MEMBER_COUNT);
    this.#requestedByState = zeros(states);
    this.#stale = zeros(states);
    this.#strangers = zeros(CONVENTIONS.length * states);
    const origins = inputs.origins.length;
    this.#origin = [zeros(origins), zeros(origins)];
    this.#filing = [zeros(FILINGS.length), zeros(FILINGS.length)];
  }

  /** Adds the people of one list. */
  add(people: AskedPeople, outcomes: RowOutcomes): void {
    const { requests, effect, current } = this.#in;
    const { perRow, distinctShare, places, placeOf } = outcomes;
    const { exposed, opening, mistaken } = this.#sums;
    // Fields of `this` are read once: the loop runs over hundreds of thousands of cells.
    const subject = this.#subject;
    const stale = this.#stale;
    const strangers = this.#strangers;
    const requestedByState = this.#requestedByState;
    const [originRequested, originSubject] = this.#origin;
    const [filingRequested, filingSubject] = this.#filing;
    const states = this.#states;
    const asked = requests.share * requests.granted;
    addScaled(requestedByState, people.byState, requests.share);
    addScaled(originRequested, people.byOrigin, requests.share);
    addScaled(filingRequested, people.byFiling, requests.share);
    const locates = effect.locates ? 1 : 0;
    const named = effect.namesHousehold ? 1 : 0;
    const given = effect.givesAddress ? 1 : 0;
    const mateNow = current[FILINGS.indexOf("itin")]!;
    let newAndCurrent = 0;
    for (let i = 0; i < people.length; i++) {
      const state = people.state[i]!;
      const group = people.group[i]!;
      const at = (people.kind[i]! * places + placeOf[state]!) * ROW_WIDTH;
      const requested = people.count[i]! * asked;
      const household = perRow[at + ROW.household]!;
      if (household > 0) {
        mistaken[group]! += requested * household;
        stale[state]! += given * requested * household * (1 - mateNow);
      }
      const wrong = perRow[at + ROW.strangers]! * distinctShare + perRow[at + ROW.owners]!;
      if (wrong > 0) strangers[people.convention[i]! * states + state]! += requested * wrong;

      const own = requested * perRow[at + ROW.own]!;
      if (own === 0) continue;
      const found = own * locates;
      const filing = people.filing[i]!;
      const now = current[filing]!;
      const member = people.member[i]!;
      exposed[group * MEMBER_COUNT + member]! += found;
      opening[group * 2 + (member === CHILD ? 1 : 0)]! += given * own * (named + (1 - named) * now);
      stale[state]! += given * own * (1 - now);
      newAndCurrent += given * requested * perRow[at + ROW.ownNew]! * now;
      subject[state * MEMBER_COUNT + member]! += found;
      originSubject[people.origin[i]!]! += found;
      filingSubject[filing]! += found;
    }
    this.#newAndCurrent += newAndCurrent;
  }

  finish(tally: ExposureTally): MemberTotals {
    for (let state = 0; state < this.#states; state++) {
      MEMBER_STANDINGS.forEach((standing, at) => {
        tally.add(state, "subject", standing, this.#subject[state * MEMBER_COUNT + at]!);
      });
    }
    const states = this.#states;
    return {
      requestedByState: this.#requestedByState,
      stale: this.#stale,
      newAndCurrent: this.#newAndCurrent,
      strangers: CONVENTIONS.map((_, c) => this.#strangers.subarray(c * states, (c + 1) * states)),
      byOrigin: counts(this.#in.origins, this.#origin),
      byFiling: counts(FILINGS, this.#filing),
    };
  }
}

function addScaled(sums: Float64Array, values: Float64Array, factor: number): void {
  for (let at = 0; at < sums.length; at++) sums[at]! += values[at]! * factor;
}

function counts(
  names: readonly string[],
  [requested, subject]: readonly [Float64Array, Float64Array],
): Counts {
  return Object.fromEntries(
    names.map((name, at) => [name, { requested: requested[at]!, subject: subject[at]! }]),
  );
}
