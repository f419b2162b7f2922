import { pow } from "../exact-math/from-exp-and-log.js";
import { ROW } from "./row-expectation.js";
import type { StrangerTerms } from "./stranger-terms.js";

/**
 * Who can answer a request, given the agency-side event. Arrays run over tiers, best first: the
 * chance that a record of that kind, if it exists, falls in the tier.
 */
export interface Answerers {
  own: readonly number[];
  mate: readonly number[];
  /** Of the true owner of a borrowed number, chance that there is one included. */
  lender: readonly number[];
  /** Of the holder of a number the row carries by mistake, chance that there is one included. */
  holder: readonly number[];
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
  let lender = 0;
  let holder = 0;
  let correct = 0;
  let byMate = 0;
  let byOwner = 0;
  let byStranger = 0;
  let nobody = 1;
  for (let k = 0; k < who.own.length; k++) {
    const ownHere = there.own * who.own[k]!;
    const mateHere = there.mateOnFile * who.mate[k]!;
    const lenderHere = who.lender[k]!;
    const holderHere = who.holder[k]!;
    own += ownHere;
    mate += mateHere;
    lender += lenderHere;
    holder += holderHere;
    const noStranger = strangers.nobody[k]!;
    const otherMates = power(1 - mate, mates - 1);
    const noMate = mates === 0 ? 1 : otherMates * (1 - mate);
    const noOwn = 1 - own;
    const noOwner = (1 - lender) * (1 - holder);
    const noOther = noMate * noOwner;
    correct += ownHere * noOther * noStranger;
    if (mates > 0 && mateHere > 0) {
      const oneMate = mates * mateHere * otherMates;
      byMate += noOwn * oneMate * noOwner * noStranger;
    }
    const oneOwner = lenderHere * (1 - holder) + holderHere * (1 - lender);
    byOwner += noOwn * noMate * oneOwner * noStranger;
    byStranger += noOwn * noOther * strangers.one[k]!;
    nobody = noOwn * noOther * noStranger;
  }
  const wrong = byMate + byOwner + byStranger;
  row[ROW.unmatched] = nobody;
  row[ROW.correct] = correct;
  row[ROW.wrong] = wrong;
  row[ROW.withheld] = Math.max(0, 1 - nobody - correct - wrong);
  row[ROW.mixed] = 0;
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
  const [lender, holder] = [who.lender[0] ?? 0, who.holder[0] ?? 0];
  const noOwner = (1 - lender) * (1 - holder);
  const noOther = pow(1 - mate, there.mates) * noOwner * (strangers.nobody[0] ?? 1);
  row[ROW.unmatched] = (1 - own) * noOther;
  row[ROW.correct] = own * noOther;
  row[ROW.wrong] = (1 - own) * (1 - noOther);
  row[ROW.mixed] = own * (1 - noOther);
  row[ROW.withheld] = 0;
  row[ROW.own] = own;
  row[ROW.household] = there.mates * mate;
  row[ROW.owners] = lender + holder;
  row[ROW.strangers] = strangers.mean;
}

/** A small whole power, by products: 1 where the exponent is not positive. */
function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product *= base;
  return product;
}
