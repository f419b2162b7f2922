import { ROW } from "./row-expectation.js";
import type { StrangerTerms } from "./stranger-terms.js";

/**
 * Who can answer a request, given the agency-side event. Arrays run over tiers, best first: the
 * chance that a record of that kind, if it exists, falls in the tier.
 */
export interface Answerers {
  readonly own: Float64Array;
  readonly mate: Float64Array;
  /** Of the true holder of a number, chance that there is one included. */
  readonly owner: Float64Array;
}

/** Which of them exist for one kind of row. */
export interface Presence {
  /** 1 when the person has a record on the tax file, else 0. */
  own: number;
  /** Adults in the same home, and the chance that each is on the tax file. */
  mates: number;
  mateOnFile: number;
}

/**
 * Writes the expected ending of a row to `row` under the candidate policies `unique` (one tier) and
 * `best` (several): exactly one record stands in the best occupied tier, or the row is withheld.
 * Own, household and stranger records are independent given the event.
 */
export function singleCandidate(
  row: Float64Array,
  who: Answerers,
  there: Presence,
  strangers: StrangerTerms,
): void {
  const { mates } = there;
  let own = 0;
  let mate = 0;
  let owner = 0;
  let correct = 0;
  let byMate = 0;
  let byOwner = 0;
  let byStranger = 0;
  let nobody = 1;
  for (let k = 0; k < who.own.length; k++) {
    const ownHere = there.own * who.own[k]!;
    const mateHere = there.mateOnFile * who.mate[k]!;
    const ownerHere = who.owner[k]!;
    own += ownHere;
    mate += mateHere;
    owner += ownerHere;
    const noStranger = strangers.nobody[k]!;
    const noMate = mates === 0 || mate === 0 ? 1 : (1 - mate) ** mates;
    const noOwn = 1 - own;
    const noOther = noMate * (1 - owner);
    correct += ownHere * noOther * noStranger;
    if (mates > 0 && mateHere > 0) {
      const oneMate = mates * mateHere * (1 - mate) ** (mates - 1);
      byMate += noOwn * oneMate * (1 - owner) * noStranger;
    }
    byOwner += noOwn * noMate * ownerHere * noStranger;
    byStranger += noOwn * noOther * strangers.one[k]!;
    nobody = noOwn * noOther * noStranger;
  }
  const wrong = byMate + byOwner + byStranger;
  row[ROW.unmatched] = nobody;
  row[ROW.correct] = correct;
  row[ROW.wrong] = wrong;
  row[ROW.withheld] = Math.max(0, 1 - nobody - correct - wrong);
  row[ROW.own] = correct;
  row[ROW.household] = byMate;
  row[ROW.owners] = byOwner;
  row[ROW.strangers] = byStranger;
}

/** The same under the candidate policy `all`: every record that passes is returned. */
export function allCandidates(
  row: Float64Array,
  who: Answerers,
  there: Presence,
  strangers: StrangerTerms,
): void {
  const own = there.own * (who.own[0] ?? 0);
  const mate = there.mateOnFile * (who.mate[0] ?? 0);
  const owner = who.owner[0] ?? 0;
  const noOther = (1 - mate) ** there.mates * (1 - owner) * (strangers.nobody[0] ?? 1);
  row[ROW.unmatched] = (1 - own) * noOther;
  row[ROW.correct] = own * noOther;
  row[ROW.wrong] = (1 - own) * (1 - noOther);
  row[ROW.mixed] = own * (1 - noOther);
  row[ROW.own] = own;
  row[ROW.household] = there.mates * mate;
  row[ROW.owners] = owner;
  row[ROW.strangers] = strangers.mean;
}
