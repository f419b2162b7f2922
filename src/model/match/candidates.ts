import { ROW } from "./row-expectation.js";
import type { StrangerTerms } from "./stranger-terms.js";

/**
 * Who can answer a request, given the agency-side event. Arrays run over tiers, best first: the
 * chance that a record of that kind falls in the tier.
 */
export interface Answerers {
  /** The person's own record; zeros when there is none. */
  readonly own: Float64Array;
  /** One household member's record, times the chance that there is one. */
  readonly mate: Float64Array;
  /** The record of the number's true holder, times the chance that there is one. */
  readonly owner: Float64Array;
  /** How many household members could be on the tax file. */
  readonly mates: number;
}

/**
 * Adds `chance` times the expected ending of a row to `out[at…]`, under the candidate policies
 * `unique` (one tier) and `best` (several): exactly one record stands in the best occupied tier, or
 * the row is withheld. Own, household and stranger records are independent given the event.
 */
export function addSingleCandidate(
  out: Float64Array,
  at: number,
  chance: number,
  who: Answerers,
  strangers: StrangerTerms,
): void {
  let own = 0;
  let mate = 0;
  let owner = 0;
  let correct = 0;
  let byMate = 0;
  let byOwner = 0;
  let byStranger = 0;
  let nobody = 1;
  for (let k = 0; k < who.own.length; k++) {
    own += who.own[k]!;
    mate += who.mate[k]!;
    owner += who.owner[k]!;
    const noOwn = 1 - own;
    const noMate = (1 - mate) ** who.mates;
    const noOwner = 1 - owner;
    const noStranger = strangers.nobody[k]!;
    correct += who.own[k]! * noMate * noOwner * noStranger;
    if (who.mates > 0) {
      const oneMate = who.mates * who.mate[k]! * (1 - mate) ** (who.mates - 1);
      byMate += noOwn * oneMate * noOwner * noStranger;
    }
    byOwner += noOwn * noMate * who.owner[k]! * noStranger;
    byStranger += noOwn * noMate * noOwner * strangers.one[k]!;
    nobody = noOwn * noMate * noOwner * noStranger;
  }
  const wrong = byMate + byOwner + byStranger;
  out[at + ROW.unmatched]! += chance * nobody;
  out[at + ROW.correct]! += chance * correct;
  out[at + ROW.wrong]! += chance * wrong;
  out[at + ROW.withheld]! += chance * Math.max(0, 1 - nobody - correct - wrong);
  out[at + ROW.own]! += chance * correct;
  out[at + ROW.household]! += chance * byMate;
  out[at + ROW.owners]! += chance * byOwner;
  out[at + ROW.strangers]! += chance * byStranger;
}

/** The same under the candidate policy `all`: every record that passes is returned. */
export function addAllCandidates(
  out: Float64Array,
  at: number,
  chance: number,
  who: Answerers,
  strangers: StrangerTerms,
): void {
  const own = who.own[0] ?? 0;
  const mate = who.mate[0] ?? 0;
  const owner = who.owner[0] ?? 0;
  const noOther = (1 - mate) ** who.mates * (1 - owner) * (strangers.nobody[0] ?? 1);
  out[at + ROW.unmatched]! += chance * (1 - own) * noOther;
  out[at + ROW.correct]! += chance * own * noOther;
  out[at + ROW.wrong]! += chance * (1 - own) * (1 - noOther);
  out[at + ROW.mixed]! += chance * own * (1 - noOther);
  out[at + ROW.own]! += chance * own;
  out[at + ROW.household]! += chance * who.mates * mate;
  out[at + ROW.owners]! += chance * owner;
  out[at + ROW.strangers]! += chance * strangers.mean;
}
