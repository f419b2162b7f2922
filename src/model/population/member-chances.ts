import { AGENCY_RECORDS, COHORTS, FILINGS, STATUSES } from "../vocabulary.js";
import type { Chances } from "./chances.js";
import { chanceOf } from "./conditional-table.js";
import type { HomeType } from "./home-types.js";
import { agencyRow, filingRow, statusRow } from "./sampler.js";
import type { HomeCount, HomeMoments } from "./sampling-error.js";

const LAWFUL = STATUSES.indexOf("lawful");
const NOT_FILED = FILINGS.indexOf("none");

/** What a member counts for, by status, agency record, filing (codes) and whether an adult. */
export type MemberValue = (
  status: number,
  agency: number,
  filing: number,
  adult: boolean,
) => number;

/**
 * Turns a value of members into the moments of its sum over a home: members are independent given
 * what the home shares, so means and variances add.
 */
export function memberCount(chances: Chances, value: MemberValue): HomeCount {
  const known = new Map<number, { adult: HomeMoments; child: HomeMoments }>();
  return (home) => {
    const key = (home.origin * COHORTS.length + home.cohort) * 4 + home.filingHousehold;
    let moments = known.get(key);
    if (moments === undefined) {
      moments = {
        adult: memberMoments(chances, home, value, true),
        child: memberMoments(chances, home, value, false),
      };
      known.set(key, moments);
    }
    const { undocumentedAdults: adults, undocumentedChildren: children } = home.kind;
    return {
      mean: adults * moments.adult.mean + children * moments.child.mean,
      variance: adults * moments.adult.variance + children * moments.child.variance,
    };
  };
}

function memberMoments(
  chances: Chances,
  home: HomeType,
  value: MemberValue,
  adult: boolean,
): HomeMoments {
  let mean = 0;
  let square = 0;
  const add = (chance: number, v: number) => {
    mean += chance * v;
    square += chance * v * v;
  };
  for (let s = 0; s < LAWFUL; s++) {
    const standing = chanceOf(chances.status, statusRow(home.origin, home.cohort), s);
    for (let a = 0; a < AGENCY_RECORDS.length; a++) {
      const here = standing * chanceOf(chances.agency, agencyRow(home.origin, s, home.cohort), a);
      if (adult) {
        const row = filingRow(s, a, home.filingHousehold);
        for (let f = 0; f < FILINGS.length; f++) {
          add(here * chanceOf(chances.filing, row, f), value(s, a, f, true));
        }
      } else {
        add(here, value(s, a, NOT_FILED, false));
      }
    }
  }
  return { mean, variance: square - mean * mean };
}
