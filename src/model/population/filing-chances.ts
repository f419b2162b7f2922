import { log } from "../exact-math/log.js";
import { AGENCY_RECORDS, COHORTS, FILINGS, STATUSES } from "../vocabulary.js";
import { FILING_HOUSEHOLDS } from "./cells.js";
import { type ConditionalTable, chanceOf, conditionalTable } from "./conditional-table.js";
import type { HouseholdChances } from "./household-chances.js";
import { type AssumptionValues, assumption } from "./inputs.js";
import { logistic, type OffsetGroup, solveOffset } from "./solve-offset.js";

const PRESENT = STATUSES.length - 1;
const FINAL_ORDER = AGENCY_RECORDS.indexOf("final-order");

/** The filing part of the chances. */
export interface FilingChances {
  readonly table: ConditionalTable;
  readonly filingHousehold: number;
  readonly lawfulRatio: number;
}

/**
 * Filing of adults by status, agency record and filing household. The share of all adults who file
 * and of holders of final orders who do, and the share of filers with an ITIN, are met as asked;
 * temporary status shifts the odds of filing and of doing so under a number of one's own.
 */
export function filingChances(
  values: AssumptionValues,
  homes: HouseholdChances,
  origin: ConditionalTable,
  status: ConditionalTable,
  agency: ConditionalTable,
): FilingChances {
  const share = assumption(values, "filing.adults");
  const orderedShare = assumption(values, "filing.final-orders");
  const itinShare = assumption(values, "filing.itin-share");
  const fileLiminal = log(assumption(values, "filing.odds-temporary"));
  const itinUnprotected = log(assumption(values, "filing.itin-odds-unprotected"));
  const borrowed = assumption(values, "filing.borrowed-unprotected");
  const borrowedLiminal = assumption(values, "filing.borrowed-temporary");
  const bond = assumption(values, "filing.couple-bond");
  const undocumentedShare = assumption(values, "filing.itin-undocumented");

  const adults = adultShares(homes, origin, status, agency);
  const allAdults = adults.flat().reduce((a, b) => a + b, 0);
  const ordered = adults.reduce((sum, row) => sum + row[FINAL_ORDER]!, 0);
  const fileEffect = (s: number) => (s > 0 ? fileLiminal : 0);
  const others: OffsetGroup[] = adults.flatMap((row, s) =>
    row.flatMap((weight, a) => (a === FINAL_ORDER ? [] : [{ weight, effect: fileEffect(s) }])),
  );
  const fileOffset = solveOffset(others, share * allAdults - orderedShare * ordered);
  const files = (s: number, a: number) =>
    a === FINAL_ORDER ? orderedShare : logistic(fileOffset + fileEffect(s));

  const itinEffect = (s: number) => (s === 0 ? itinUnprotected : 0);
  const filers = adults.map((row, s) => row.reduce((sum, w, a) => sum + w * files(s, a), 0));
  const allFilers = filers.reduce((a, b) => a + b, 0);
  const itinOffset = solveOffset(
    filers.map((weight, s) => ({ weight, effect: itinEffect(s) })),
    itinShare * allFilers,
  );

  const rows: number[] = [];
  for (let s = 0; s < STATUSES.length; s++) {
    const itin = logistic(itinOffset + itinEffect(s));
    const other = s === 0 ? borrowed : borrowedLiminal;
    for (let a = 0; a < AGENCY_RECORDS.length; a++) {
      for (const household of FILING_HOUSEHOLDS) {
        const p = s < PRESENT ? bondedChance(files(s, a), household, bond) : 1;
        rows.push(
          ...(s < PRESENT
            ? [1 - p, p * itin, p * (1 - itin) * (1 - other), p * (1 - itin) * other]
            : [0, 1, 0, 0]),
        );
      }
    }
  }
  const itinFilers = itinShare * allFilers;
  return {
    table: conditionalTable(rows, FILINGS.length),
    filingHousehold: 0.5,
    lawfulRatio: (itinFilers * (1 - undocumentedShare)) / undocumentedShare,
  };
}

/**
 * The chance of filing given the household's habit. Half of the homes are `high`, half `low`, as
 * far above `p` as below it, so that the share who file is `p` whatever the bond (0 to 1).
 */
function bondedChance(p: number, household: string, bond: number): number {
  const reach = bond * Math.min(p, 1 - p);
  if (household === "single") return p;
  return household === "high" ? p + reach : p - reach;
}

/** Share of all undocumented people who are adults, by status and agency record. */
function adultShares(
  homes: HouseholdChances,
  origin: ConditionalTable,
  status: ConditionalTable,
  agency: ConditionalTable,
): number[][] {
  const shares = Array.from({ length: PRESENT }, () => AGENCY_RECORDS.map(() => 0));
  for (let c = 0; c < COHORTS.length; c++) {
    const adults = homes.cohortShares[c]! * homes.adultShares[c]!;
    for (let o = 0; o < origin.width; o++) {
      for (let s = 0; s < PRESENT; s++) {
        const here = adults * chanceOf(origin, c, o) * chanceOf(status, o * COHORTS.length + c, s);
        const row = (o * STATUSES.length + s) * COHORTS.length + c;
        AGENCY_RECORDS.forEach((_, a) => {
          shares[s]![a]! += here * chanceOf(agency, row, a);
        });
      }
    }
  }
  return shares;
}
