import { ROW } from "../match/row-expectation.js";
import type { CellIndex } from "../population/cell-index.js";
import type { Cells } from "../population/cells.js";
import type { Requests } from "../requests.js";
import type { AnsweredRows } from "../row-totals.js";
import { CONVENTIONS, FILINGS, STATUSES } from "../vocabulary.js";
import type { DisclosureEffect } from "./disclosure.js";
import { CHILD, type GroupSums, MEMBER_STANDINGS } from "./group-sums.js";
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

type Counts = Record<string, { requested: number; subject: number }>;

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

/** Positions in `MEMBER_STANDINGS` of adults, by status. */
function standingOf(revoked: boolean): number[] {
  const at = (name: (typeof MEMBER_STANDINGS)[number]): number => MEMBER_STANDINGS.indexOf(name);
  const of = {
    unprotected: at("unprotected"),
    liminal: at("liminal"),
    parole: revoked ? at("unprotected") : at("liminal"),
    lawful: at("resident"),
  };
  return STATUSES.map((status) => of[status]);
}

/** Adds the people sought whose own record is returned, and feeds the sums over their homes. */
export function addMembers(
  tally: ExposureTally,
  sums: GroupSums,
  { cells, index, requests, answered, effect, current, revoked }: MemberInputs,
): MemberTotals {
  const states = tally.states;
  const perPerson = requests.share * requests.granted;
  const standings = standingOf(revoked);
  const counts = (names: readonly string[]) => names.map(() => ({ requested: 0, subject: 0 }));
  const origins = counts(cells.dictionaries.origin);
  const filings = counts(FILINGS);
  const requestedByState = new Float64Array(states);
  const stale = new Float64Array(states);
  const strangers = CONVENTIONS.map(() => new Float64Array(states));
  let newAndCurrent = 0;

  for (let row = 0; row < cells.length; row++) {
    const people = cells.count[row]!;
    const standing = cells.adult[row] === 1 ? standings[index.status[row]!]! : CHILD;
    const asked = requests.asked[row]!;
    if (asked === 0) {
      sums.addUnasked(index.group[row]!, standing, people);
      continue;
    }
    const { outcomes } = answered[asked - 1]!;
    const state = cells.state[row]!;
    const filing = index.filing[row]!;
    const convention = index.convention[row]!;
    const at = outcomes.at(convention, filing, index.mates[row]!, state);
    const { perRow } = outcomes;
    const own = perPerson * perRow[at + ROW.own]!;
    const exposed = effect.locates ? own : 0;
    const now = current[filing]!;
    const opening = effect.namesHousehold ? own : effect.givesAddress ? own * now : 0;
    const mistaken = perPerson * perRow[at + ROW.household]!;
    sums.add(index.group[row]!, standing, people, exposed, opening, mistaken);
    tally.add(state, "subject", MEMBER_STANDINGS[standing]!, people * exposed);
    const requested = people * requests.share;
    requestedByState[state]! += requested;
    origins[cells.origin[row]!]!.requested += requested;
    origins[cells.origin[row]!]!.subject += people * exposed;
    filings[filing]!.requested += requested;
    filings[filing]!.subject += people * exposed;
    if (effect.givesAddress) {
      stale[state]! += people * own * (1 - now);
      newAndCurrent += people * perPerson * perRow[at + ROW.ownNew]! * now;
    }
    strangers[convention]![state]! +=
      people *
      perPerson *
      (perRow[at + ROW.strangers]! * outcomes.distinctShare + perRow[at + ROW.owners]!);
  }
  const named = (names: readonly string[], of: Counts[string][]): Counts =>
    Object.fromEntries(names.map((name, at) => [name, of[at]!]));
  return {
    requestedByState,
    stale,
    newAndCurrent,
    strangers,
    byOrigin: named(cells.dictionaries.origin, origins),
    byFiling: named(FILINGS, filings),
  };
}
