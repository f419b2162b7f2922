import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, FILINGS, STATUSES } from "../vocabulary.js";
import type { CellIndex } from "./cell-index.js";
import { type CellSums, CHILDREN, eachTrait, GROUP_STATUSES } from "./cell-sums.js";
import type { Cells } from "./cells.js";

/** A population as far as its part of the tax file goes. */
export interface KinPopulation {
  readonly cells: Cells;
  readonly index: CellIndex;
  readonly sums: CellSums;
}

/** Who in the drawn population brings records to the tax file, per naming convention and state. */
interface KinSums {
  readonly filers: Float64Array;
  /** Of them, those who file under a borrowed number. */
  readonly borrowers: Float64Array;
  /** Lawful adults in their homes. */
  readonly lawfulAdults: Float64Array;
  /** People on the agency's list. */
  readonly listed: Float64Array;
}

/** The sums follow from the population alone. */
const known = new WeakMap<CellSums, KinSums>();

/**
 * The drawn population's own part of the tax file, in people per naming convention (rows) and
 * state: those who filed, the lawful adults they live with who are on file, listed people who left
 * and are still on file, and owners of borrowed numbers who go by the borrower's name. To a row
 * about somebody else they are strangers, but named wholly by their convention.
 */
export function kinOnFile(population: KinPopulation, assumptions: Assumptions): Float64Array {
  const sums = known.get(population.sums) ?? kinSums(population);
  known.set(population.sums, sums);
  const lawfulOnFile = assumed(assumptions, "household.lawful-on-file");
  const sameName = assumed(assumptions, "pool.owner-same-name");
  const gone = assumed(assumptions, "agency.departed");
  const left = gone < 1 ? (gone / (1 - gone)) * assumed(assumptions, "tax.departed-on-file") : 0;
  return sums.filers.map(
    (filers, at) =>
      filers +
      sameName * sums.borrowers[at]! +
      lawfulOnFile * sums.lawfulAdults[at]! +
      left * sums.listed[at]!,
  );
}

function kinSums({ cells, index, sums }: KinPopulation): KinSums {
  const none = FILINGS.indexOf("none");
  const borrowed = FILINGS.indexOf("ssn-borrowed");
  const lawful = STATUSES.indexOf("lawful");
  const { states } = sums;
  const zeros = (): Float64Array => new Float64Array(CONVENTIONS.length * states);
  const [filers, borrowers, lawfulAdults, listed] = [zeros(), zeros(), zeros(), zeros()];
  eachTrait(sums, (count, trait) => {
    const at = trait.convention * states + trait.state;
    if (trait.filing !== none) filers[at]! += count;
    if (trait.filing === borrowed) borrowers[at]! += count;
    if (trait.listed === 1 && trait.status !== lawful) listed[at]! += count;
  });
  // A home's lawful adults are shared out over its undocumented ones; a lawful filer sits in the
  // place of one of those.
  const mates = cells.households.map((kind) =>
    kind.undocumentedAdults > 0 ? kind.lawfulAdults / kind.undocumentedAdults : 0,
  );
  const { groups } = index;
  for (let group = 0; group < groups.length; group++) {
    const each = mates[groups.household[group]!]!;
    if (each === 0) continue;
    const at = groups.convention[group]! * states + groups.state[group]!;
    const from = group * GROUP_STATUSES;
    for (let s = from; s < from + CHILDREN; s++) lawfulAdults[at]! += sums.byGroup[s]! * each;
  }
  return { filers, borrowers, lawfulAdults, listed };
}
