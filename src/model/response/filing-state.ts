import type { ExposedShares } from "./filers-exposed.js";
import { FILING_GROUPS, type PerGroup, perGroup } from "./filing-groups.js";
import {
  EVERYBODY_FILES,
  type FilingFlows,
  type FilingStock,
  filingSeason,
} from "./filing-stock.js";
import { awareShare, rememberedShare } from "./response-curve.js";
import type { ResponseRates } from "./response-rates.js";

const LAWFUL = FILING_GROUPS.indexOf("lawful");

/** Where all filers stand between two years, and what they have in mind. */
export interface FilingState {
  readonly stocks: PerGroup<FilingStock>;
  /** Share of undocumented filers remembered as exposed. */
  readonly inMind: number;
  /** Whether records have been shared before. */
  readonly sharedBefore: boolean;
}

/** Before anything is shared. */
export const UNTOUCHED: FilingState = {
  stocks: [EVERYBODY_FILES, EVERYBODY_FILES, EVERYBODY_FILES],
  inMind: 0,
  sharedBefore: false,
};

/** What a season did. */
export interface Season {
  readonly state: FilingState;
  readonly flows: PerGroup<FilingFlows>;
  readonly newlyExposed: number;
  readonly aware: number;
}

/** The filing season after an exchange. `ages`: years since the last return while everybody files. */
export function season(
  { stocks, inMind, sharedBefore }: FilingState,
  exposed: ExposedShares,
  rates: ResponseRates,
  ages: readonly number[],
): Season {
  const fresh = sharedBefore ? rates.renewal : 1;
  const newlyExposed = fresh * exposed.filers;
  const remembered = rememberedShare(inMind, newlyExposed, rates);
  const aware = awareShare(remembered, rates);
  const chill = rates.chilled * aware;
  const home = fresh * exposed.home * rates.homeStop;
  // Whom lawful filers live with is not drawn: only they themselves can be found.
  const hits: PerGroup<number> = [
    fresh * exposed.found[0] * rates.foundStop + (1 - exposed.found[0]) * home,
    home,
    fresh * exposed.found[2] * rates.foundStop,
  ];
  const { speed, comeBack, turnover } = rates;
  const seasons = perGroup((group) =>
    filingSeason(
      stocks[group],
      {
        chill: group === LAWFUL ? chill * rates.lawfulRatio : chill,
        speed,
        hit: hits[group],
        comeBack,
        turnover,
      },
      ages,
    ),
  );
  return {
    state: {
      stocks: perGroup((group) => seasons[group].stock),
      inMind: remembered,
      sharedBefore: sharedBefore || exposed.filers > 0,
    },
    flows: perGroup((group) => seasons[group].flows),
    newlyExposed,
    aware,
  };
}
