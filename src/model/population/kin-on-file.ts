import { type Assumptions, assumed } from "../assumptions.js";
import { AGENCY_RECORDS, CONVENTIONS, FILINGS, STATUSES } from "../vocabulary.js";
import type { CellIndex } from "./cell-index.js";
import type { Cells } from "./cells.js";

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

/** The sums follow from the cells alone. */
const known = new WeakMap<object, KinSums>();

/**
 * The drawn population's own part of the tax file, in people per naming convention (rows) and
 * state: those who filed, the lawful adults they live with who are on file, listed people who left
 * and are still on file, and owners of borrowed numbers who go by the borrower's name. To a row
 * about somebody else they are strangers, but named wholly by their convention.
 */
export function kinOnFile(cells: Cells, index: CellIndex, assumptions: Assumptions): Float64Array {
  const sums = known.get(cells.count) ?? kinSums(cells, index);
  known.set(cells.count, sums);
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

function kinSums(cells: Cells, index: CellIndex): KinSums {
  const none = FILINGS.indexOf("none");
  const borrowed = FILINGS.indexOf("ssn-borrowed");
  const unlisted = AGENCY_RECORDS.indexOf("none");
  const lawful = STATUSES.indexOf("lawful");
  // A home's lawful adults are shared out over its undocumented ones; a lawful filer sits in the
  // place of one of those.
  const mates = cells.households.map((kind) =>
    kind.undocumentedAdults > 0 ? kind.lawfulAdults / kind.undocumentedAdults : 0,
  );
  const states = cells.dictionaries.state.length;
  const zeros = (): Float64Array => new Float64Array(CONVENTIONS.length * states);
  const [filers, borrowers, lawfulAdults, listed] = [zeros(), zeros(), zeros(), zeros()];
  for (let row = 0; row < cells.length; row++) {
    const at = index.convention[row]! * states + cells.state[row]!;
    const count = cells.count[row]!;
    const filing = index.filing[row]!;
    if (filing !== none) filers[at]! += count;
    if (filing === borrowed) borrowers[at]! += count;
    if (cells.adult[row] === 1) lawfulAdults[at]! += count * mates[cells.household[row]!]!;
    if (index.agency[row] !== unlisted && index.status[row] !== lawful) listed[at]! += count;
  }
  return { filers, borrowers, lawfulAdults, listed };
}
