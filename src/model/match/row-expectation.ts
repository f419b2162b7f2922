/**
 * What is expected of one request row, as positions in a flat array: chances of how it ends
 * (these sum to 1 with `rejected`), and expected numbers of records returned. All are linear, so
 * rows add up.
 */
export const ROW = {
  rejected: 0,
  unmatched: 1,
  withheld: 2,
  correct: 3,
  wrong: 4,
  mixed: 5,
  /** The person's own record is returned. */
  own: 6,
  /** … and its address is not what the agency already had. */
  ownNew: 7,
  /** … although the row's own address was missing or insufficient. */
  ownInsufficient: 8,
  /** Strangers' records returned. */
  strangers: 9,
  /** Records of true holders of a number the row carries returned. */
  owners: 10,
  /** Household members' records returned. */
  household: 11,
  /** … with an address the agency did not have. */
  householdNew: 12,
  /** Chance that the row is answered on a route that compares the number. */
  byNumber: 13,
} as const;

export const ROW_WIDTH = 14;

/**
 * Applies manual review in place to what precedes `byNumber`: each right record is lost with chance `loss`, and the wrong
 * records of a row are stopped together with chance `caught`.
 */
export function review(row: Float64Array, at: number, caught: number, loss: number): void {
  const { withheld, correct, wrong, mixed, own, ownNew, ownInsufficient } = ROW;
  const [c, w, m] = [row[at + correct]!, row[at + wrong]!, row[at + mixed]!];
  row[at + correct] = c * (1 - loss) + m * (1 - loss) * caught;
  row[at + wrong] = w * (1 - caught) + m * loss * (1 - caught);
  row[at + mixed] = m * (1 - loss) * (1 - caught);
  // What is stopped, added up rather than left over: a difference could round below 0.
  row[at + withheld]! += c * loss + w * caught + m * loss * caught;
  for (const field of [own, ownNew, ownInsufficient]) row[at + field]! *= 1 - loss;
  for (const field of [ROW.strangers, ROW.owners, ROW.household, ROW.householdNew]) {
    row[at + field]! *= 1 - caught;
  }
}
