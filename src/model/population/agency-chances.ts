import { log } from "../exact-math/log.js";
import { AGENCY_RECORDS, COHORTS, STATUSES } from "../vocabulary.js";
import { type ConditionalTable, chanceOf, conditionalTable } from "./conditional-table.js";
import { type AssumptionValues, assumption, type PopulationInputs } from "./inputs.js";
import { logistic, type OffsetGroup, solveOffset } from "./solve-offset.js";

/** The statuses of undocumented people, which come first in the vocabulary. */
const PRESENT = STATUSES.length - 1;
/** Final orders are held to at most this share of an origin's people. */
const MOST_ORDERED = 0.95;

/**
 * Agency record by origin, status and cohort. Final orders meet the published number of each
 * origin less those who have left; origins without a number share the rest of the total by size.
 * The docket meets its published total. Within these, status and cohort shift the odds.
 */
export function agencyChances(
  inputs: PopulationInputs,
  values: AssumptionValues,
  cohortShares: readonly number[],
  origin: ConditionalTable,
  status: ConditionalTable,
): ConditionalTable {
  const here = 1 - assumption(values, "agency.departed");
  const criminal = assumption(values, "agency.criminal");
  const orderLiminal = log(assumption(values, "agency.final-order-odds-temporary"));
  const docketLiminal = log(assumption(values, "agency.docket-odds-temporary"));
  const docketRecent = log(assumption(values, "agency.docket-odds-recent"));
  const orders = finalOrderCounts(inputs);
  const { docket, finalOrders } = inputs.published;

  const rowOf = (o: number, s: number, c: number) => (o * STATUSES.length + s) * COHORTS.length + c;
  const rows = new Float64Array(inputs.origins.length * STATUSES.length * COHORTS.length * 4);
  const docketGroups: OffsetGroup[] = [];
  const docketEffect = (s: number, c: number) =>
    (s > 0 ? docketLiminal : 0) + (c === 0 ? docketRecent : 0);

  inputs.origins.forEach((_, o) => {
    const cells = COHORTS.flatMap((_, c) =>
      Array.from({ length: PRESENT }, (_, s) => ({
        s,
        c,
        weight:
          cohortShares[c]! * chanceOf(origin, c, o) * chanceOf(status, o * COHORTS.length + c, s),
      })),
    );
    const stock = cells.reduce((sum, cell) => sum + cell.weight, 0);
    const target = Math.min(MOST_ORDERED * stock, (orders[o]! * here) / inputs.people);
    const effect = (s: number) => (s > 0 ? orderLiminal : 0);
    const offset = solveOffset(
      cells.map(({ s, weight }) => ({ weight, effect: effect(s) })),
      target,
    );
    for (const { s, c, weight } of cells) {
      const ordered = logistic(offset + effect(s));
      const charged = (1 - ordered) * criminal;
      rows.set([0, 0, ordered, charged], rowOf(o, s, c) * 4);
      docketGroups.push({ weight: weight * (1 - ordered - charged), effect: docketEffect(s, c) });
    }
  });

  const offset = solveOffset(docketGroups, ((docket - finalOrders) * here) / inputs.people);
  inputs.origins.forEach((_, o) => {
    for (let s = 0; s < PRESENT; s++) {
      for (let c = 0; c < COHORTS.length; c++) {
        const at = rowOf(o, s, c) * 4;
        const rest = 1 - rows[at + 2]! - rows[at + 3]!;
        rows[at + 1] = rest * logistic(offset + docketEffect(s, c));
        rows[at] = rest - rows[at + 1]!;
      }
    }
  });
  return conditionalTable(rows, AGENCY_RECORDS.length);
}

/** People with final orders by origin: as published, or a share by size of what is left over. */
export function finalOrderCounts({ origins, published }: PopulationInputs): number[] {
  const listed = origins.reduce((sum, origin) => sum + (origin.finalOrders ?? 0), 0);
  const unlistedPeople = origins.reduce(
    (sum, origin) => sum + (origin.finalOrders === null ? origin.people : 0),
    0,
  );
  const left = Math.max(0, published.finalOrders - listed);
  return origins.map(
    (origin) =>
      origin.finalOrders ?? (unlistedPeople > 0 ? (left * origin.people) / unlistedPeople : 0),
  );
}
