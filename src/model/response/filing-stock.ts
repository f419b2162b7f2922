import { LONGEST_GAP } from "../population/return-chances.js";

/**
 * Where everybody stands who would file if nothing were shared, as shares of them. Somebody stays
 * away for one of two reasons that are independent of each other: what they know (`chilled`), or
 * that they or their home were found (`found`).
 */
export interface FilingStock {
  readonly chilled: number;
  readonly found: number;
  /** Share who have never filed and have no record; part of those who stay away. */
  readonly unrecorded: number;
  /** Shares who stay away but have a record, by whole years since their last return. */
  readonly lapsed: readonly number[];
}

/** What happened in one filing season, as shares of all who would file. */
export interface FilingFlows {
  readonly returned: number;
  /** Stopped because they or their home were found, and because of what they know. */
  readonly stoppedFound: number;
  readonly stoppedChilled: number;
  /** Filers, and people staying away, who left for reasons of their own. */
  readonly left: number;
  readonly leftAway: number;
  /** Newcomers who filed, and who did not. */
  readonly begun: number;
  readonly neverBegun: number;
}

/** What moves a season: the shares who would stay away in the end, and how fast they get there; who
 * are hit, come back, and are new. */
export interface SeasonForces {
  readonly chill: number;
  readonly speed: number;
  readonly hit: number;
  readonly comeBack: number;
  readonly turnover: number;
}

/** Everybody files. */
export const EVERYBODY_FILES: FilingStock = {
  chilled: 0,
  found: 0,
  unrecorded: 0,
  lapsed: Array.from({ length: LONGEST_GAP + 1 }, () => 0),
};

/** Share of those who would file who do. */
export function filingShare({ chilled, found }: Pick<FilingStock, "chilled" | "found">): number {
  return (1 - chilled) * (1 - found);
}

/**
 * One filing season. First some of those whose reason has passed come back; then people who were
 * found stop, then people who know of it, towards the share `chill` of all; at the end a share leaves
 * and as many newcomers take their place, whom nobody has found and who stay away as others do.
 * `ages`: shares of filers by years since their last return. More of `chill`, `hit` or either stock
 * never means more filers; without a reason to stay away nothing moves, to the last digit.
 */
export function filingSeason(
  stock: FilingStock,
  { chill, speed, hit, comeBack, turnover }: SeasonForces,
  ages: readonly number[],
): { readonly stock: FilingStock; readonly flows: FilingFlows } {
  const start = filingShare(stock);
  const remaining = stock.chilled - comeBack * Math.max(0, stock.chilled - chill);
  const stillFound = stock.found * (1 - comeBack);
  const afterReturn = (1 - remaining) * (1 - stillFound);
  const found = stillFound + hit * (1 - stillFound);
  const afterFound = (1 - remaining) * (1 - found);
  const chilled = remaining + speed * Math.max(0, chill - remaining);
  const afterSeason = (1 - chilled) * (1 - found);
  const stopped = afterReturn - afterSeason;

  const kept = start < 1 ? (1 - afterReturn) / (1 - start) : 0;
  const stays = (1 - turnover) * kept;
  const lapsing = older(ages, stopped * (1 - turnover));
  return {
    stock: {
      chilled,
      found: (1 - turnover) * found,
      unrecorded: stock.unrecorded * stays + turnover * chilled,
      lapsed: older(stock.lapsed, stays).map((share, years) => share + lapsing[years]!),
    },
    flows: {
      returned: afterReturn - start,
      stoppedFound: afterReturn - afterFound,
      stoppedChilled: afterFound - afterSeason,
      left: turnover * afterSeason,
      leftAway: turnover * (1 - afterSeason),
      begun: turnover * (1 - chilled),
      neverBegun: turnover * chilled,
    },
  };
}

/** Shares by years since the last return, a year later, scaled. */
function older(shares: readonly number[], scale: number): number[] {
  const next = shares.map((_, years) => (years > 0 ? shares[years - 1]! * scale : 0));
  next[next.length - 1]! += shares.at(-1)! * scale;
  return next;
}
