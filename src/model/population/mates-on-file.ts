import { MATES, MOST_MATES } from "../match/request-rows.js";
import { OWN_KINDS, ownKind } from "../match/row-sums.js";
import { FILINGS } from "../vocabulary.js";
import { type CellSums, HOME_CHILDREN, HOME_FILINGS } from "./cell-sums.js";
import { type Cells, FILING_HOUSEHOLDS } from "./cells.js";

const NONE = FILINGS.indexOf("none");

/**
 * Share of a person's mates (other adults of the home) who are on the tax file, by the person's own
 * kind of record (rows, `ownKind`) and by how many mates there are (columns, up to `MOST_MATES`). It
 * depends on the own record because couples with children tend to file, or not to file, together.
 * Averaged over kinds of home. `lawfulOnFile`: share of citizen and resident adults on the file.
 */
export function matesOnFile(
  { households }: Cells,
  { byHome }: CellSums,
  lawfulOnFile: number,
): Float64Array {
  const onFile = new Float64Array(OWN_KINDS * MATES);
  const mates = new Float64Array(OWN_KINDS * MATES);
  households.forEach((kind, household) => {
    for (let habit = 0; habit < FILING_HOUSEHOLDS.length; habit++) {
      const from = (household * FILING_HOUSEHOLDS.length + habit) * HOME_FILINGS;
      const adults = byHome.subarray(from, from + FILINGS.length).reduce((sum, n) => sum + n, 0);
      const filed = adults > 0 ? 1 - byHome[from + NONE]! / adults : 0;
      for (let filing = 0; filing <= HOME_CHILDREN; filing++) {
        const isChild = filing === HOME_CHILDREN;
        const others = kind.undocumentedAdults - (isChild ? 0 : 1);
        const all = others + kind.lawfulAdults;
        const at = ownKind(isChild ? NONE : filing) * MATES + Math.min(MOST_MATES, all);
        const people = byHome[from + filing]!;
        onFile[at]! += people * (others * filed + kind.lawfulAdults * lawfulOnFile);
        mates[at]! += people * all;
      }
    }
  });
  return onFile.map((n, at) => (mates[at]! > 0 ? n / mates[at]! : 0));
}
