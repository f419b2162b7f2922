import type { Simulation } from "../simulation.js";

/** What policies over the same list are compared by. Rows, but for `precision` and `exposed`. */
export interface ReplayMeasures {
  readonly disclosed: number;
  readonly right: number;
  /** Rows answered with somebody else's record, alone or beside the right one. */
  readonly wrong: number;
  readonly withheld: number;
  readonly newToAgency: number;
  /** Answered although the row's own address would not have received a letter. */
  readonly incomplete: number;
  /** Right rows as a share of answered ones; 1 where none is answered. */
  readonly precision: number;
  /** People located, whatever their relation to the person sought. */
  readonly exposed: number;
}

export const MEASURES = [
  "disclosed",
  "right",
  "wrong",
  "withheld",
  "newToAgency",
  "incomplete",
  "precision",
  "exposed",
] as const satisfies readonly (keyof ReplayMeasures)[];

/** The measures of one simulation, in expected counts (not rounded). */
export function fromAnswers({ rows, people, addresses, records }: Simulation): ReplayMeasures {
  const wrong = rows.wrong + rows.mixed;
  const disclosed = rows.correct + wrong;
  return {
    disclosed,
    right: rows.correct,
    wrong,
    withheld: rows.withheld,
    newToAgency: addresses.newToAgency,
    incomplete: records.ownInsufficient,
    precision: disclosed > 0 ? rows.correct / disclosed : 1,
    exposed: Object.values(people).reduce((sum, n) => sum + n, 0),
  };
}
