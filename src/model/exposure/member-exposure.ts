import { ROW } from "../match/row-expectation.js";
import { type RowOutcomes, rowStart } from "../match/row-outcomes.js";
import type { CellIndex } from "../population/cell-index.js";
import type { Cells } from "../population/cells.js";
import type { Requests } from "../requests.js";
import type { AnsweredRows } from "../row-totals.js";
import { CONVENTIONS, FILINGS } from "../vocabulary.js";
import type { DisclosureEffect } from "./disclosure.js";
import {
  CHILD,
  type GroupSums,
  MEMBER_COUNT,
  MEMBER_STANDINGS,
  memberStandings,
} from "./group-sums.js";
import type { ExposureTally } from "./tally.js";

export interface MemberInputs {
  readonly cells: Cells;
  readonly index: CellIndex;
  readonly requests: Requests;
  /** Ordinary rows, then fresh ones. */
  readonly answered: readonly [AnsweredRows, AnsweredRows];
  readonly effect: DisclosureEffect;
  /** Chance that the last-known address is current, by filing. */
  readonly current: readonly number[];
  readonly revoked: boolean;
}

type Counts = Readonly<Record<string, { readonly requested: number; readonly subject: number }>>;

/** What the pass over the people asked about adds up. */
export interface MemberTotals {
  readonly requestedByState: Float64Array;
  /** Own records returned whose address is no longer theirs, by state. */
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
  for (const people of requests.ordinary) pass.add(people, answered[0].outcomes);
  for (const people of requests.fresh) pass.add(people, answered[1].outcomes);
  return pass.finish(tally);
}

class MemberPass {
  readonly #in: MemberInputs;
  readonly #sums: GroupSums;
  readonly #standings: readonly number[];
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
    this.#standings = memberStandings(inputs.revoked);
    const zeros = (length: number): Float64Array => new Float64Array(length);
    this.#subject = zeros(states * MEMBER_COUNT);
    this.#requestedByState = zeros(states);
    this.#stale = zeros(states);
    this.#strangers = zeros(CONVENTIONS.length * states);
    const origins = inputs.cells.dictionaries.origin.length;
    this.#origin = [zeros(origins), zeros(origins)];
    this.#filing = [zeros(FILINGS.length), zeros(FILINGS.length)];
  }

  /** Adds the cells at the given positions, all of which are asked about. */
  add(people: Uint32Array, outcomes: RowOutcomes): void {
    const { cells, index, requests, effect, current } = this.#in;
    const { perRow, distinctShare } = outcomes;
    const sent = requests.share;
    const asked = requests.share * requests.granted;
    const { exposed, opening, mistaken } = this.#sums;
    const locates = effect.locates ? 1 : 0;
    for (let i = 0; i < people.length; i++) {
      const row = people[i]!;
      const state = cells.state[row]!;
      const filing = index.filing[row]!;
      const at = rowStart(outcomes, index.kind[row]!, state);
      const count = cells.count[row]!;
      const requested = asked * count;
      const group = index.group[row]!;
      const adult = cells.adult[row] === 1;
      const standing = adult ? this.#standings[index.status[row]!]! : CHILD;

      const own = requested * perRow[at + ROW.own]!;
      const found = own * locates;
      const now = current[filing]!;
      exposed[group * MEMBER_COUNT + standing]! += found;
      if (effect.givesAddress) {
        opening[group * 2 + (adult ? 0 : 1)]! += effect.namesHousehold ? own : own * now;
        this.#stale[state]! += own * (1 - now);
        this.#newAndCurrent += requested * perRow[at + ROW.ownNew]! * now;
      }
      mistaken[group]! += requested * perRow[at + ROW.household]!;
      this.#subject[state * MEMBER_COUNT + standing]! += found;
      this.#strangers[index.convention[row]! * this.#states + state]! +=
        requested * (perRow[at + ROW.strangers]! * distinctShare + perRow[at + ROW.owners]!);

      this.#requestedByState[state]! += count * sent;
      this.#origin[0][cells.origin[row]!]! += count * sent;
      this.#origin[1][cells.origin[row]!]! += found;
      this.#filing[0][filing]! += count * sent;
      this.#filing[1][filing]! += found;
    }
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
      byOrigin: counts(this.#in.cells.dictionaries.origin, this.#origin),
      byFiling: counts(FILINGS, this.#filing),
    };
  }
}

function counts(
  names: readonly string[],
  [requested, subject]: readonly [Float64Array, Float64Array],
): Counts {
  return Object.fromEntries(
    names.map((name, at) => [name, { requested: requested[at]!, subject: subject[at]! }]),
  );
}
