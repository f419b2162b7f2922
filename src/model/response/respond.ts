import { currentAddressChances } from "../exposure/current-address.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import type { Scenario } from "../scenario.js";
import { FILINGS } from "../vocabulary.js";
import { anchoredExchange } from "./anchored-exchange.js";
import { NO_EXCHANGE } from "./exchange-numbers.js";
import { exposedShares } from "./filers-exposed.js";
import { type PerGroup, perGroup, sumOver } from "./filing-groups.js";
import { type FilingState, season, UNTOUCHED } from "./filing-state.js";
import { type FilingFlows, filingShare } from "./filing-stock.js";
import { type FilerCounts, type Response, type ResponseYear, YEARS } from "./response.js";
import { responseRates } from "./response-rates.js";
import { addRevenue, NO_REVENUE, paidBy, revenueLost } from "./revenue.js";
import { type YearFile, yearFile } from "./year-file.js";
import { type YearlyExchange, yearlyExchange } from "./yearly-exchange.js";

const ITIN = FILINGS.indexOf("itin");

export interface RespondOptions {
  /** Told how many years are done. */
  readonly onYear?: (done: number) => void;
  /** Run the exchange in a few years only, and work out the others (`anchoredExchange`). */
  readonly anchored?: boolean;
}

/**
 * Ten years of a policy, and what people do about it: each year's exchange runs over the tax file as
 * earlier years have left it (`simulate`), the filing season answers it, and the next file follows.
 * Pure: the same inputs give the same numbers everywhere.
 */
export function respond(
  loaded: LoadedPopulation,
  scenario: Scenario,
  { onYear, anchored = false }: RespondOptions = {},
): Response {
  const every = yearlyExchange(loaded, scenario);
  const current = (file: YearFile): number =>
    currentAddressChances(scenario.assumptions, file.ages)[ITIN]!;
  const exchange = anchored ? anchoredExchange(every, current) : every;
  return respondOver(exchange, scenario, onYear);
}

/** The same over an exchange that may be kept while only the response's assumptions move. */
export function respondOver(
  exchange: YearlyExchange,
  scenario: Scenario,
  onYear: (done: number) => void = () => undefined,
): Response {
  const { assumptions } = scenario;
  const rates = responseRates(assumptions);
  const start = filerCounts(exchange.would);
  const all = start.undocumented + start.lawful;
  let state = UNTOUCHED;
  let cumulated = NO_REVENUE;
  const years: ResponseYear[] = [];
  for (let year = 1; year <= YEARS; year++) {
    const sharing = year <= rates.yearsSharing;
    const { seen, next } = oneYear(exchange, scenario, state, sharing ? year : undefined);
    state = next;
    const filers = filerCounts(
      perGroup((group) => exchange.would[group] * filingShare(state.stocks[group])),
    );
    const lost = revenueLost(all - (filers.undocumented + filers.lawful), rates);
    cumulated = addRevenue(cumulated, lost);
    years.push({ year, sharing, ...seen, filers, lost, cumulated });
    onYear(year);
  }
  return {
    scenario: scenario.id,
    policy: scenario.policy.id,
    seed: exchange.seed,
    start,
    paid: paidBy(all, rates),
    years,
  };
}

type Seen = Omit<ResponseYear, "year" | "sharing" | "filers" | "lost" | "cumulated">;

/** A year's exchange and its filing season: what is seen of them, and where they leave filers. */
function oneYear(
  { would, adults, ages, run }: YearlyExchange,
  { assumptions, policy }: Scenario,
  state: FilingState,
  /** The year of the exchange, if there is one. */
  year: number | undefined,
): { readonly seen: Seen; readonly next: FilingState } {
  const file = yearFile(state.stocks, ages, would[0] > 0 ? 0 : 1);
  const recorded = perGroup((group) => would[group] * file.onFile[group]);
  const numbers = year === undefined ? NO_EXCHANGE : run(file, year);
  const exposed = exposedShares(numbers, recorded, adults, policy.request.list);
  const answer = season(state, exposed, responseRates(assumptions), ages);
  const flow = (name: keyof FilingFlows): number =>
    sumOver(perGroup((group) => would[group] * answer.flows[group][name]));
  return {
    seen: {
      people: numbers.people,
      addresses: numbers.addresses,
      currentShare: currentAddressChances(assumptions, file.ages)[ITIN]!,
      onFileShare: sumOver(would) > 0 ? sumOver(recorded) / sumOver(would) : 1,
      newlyExposed: answer.newlyExposed,
      aware: answer.aware,
      flows: {
        returned: flow("returned"),
        stoppedFound: flow("stoppedFound"),
        stoppedChilled: flow("stoppedChilled"),
        left: flow("left"),
        leftAway: flow("leftAway"),
        begun: flow("begun"),
        neverBegun: flow("neverBegun"),
      },
    },
    next: answer.state,
  };
}

function filerCounts([sought, others, lawful]: PerGroup<number>): FilerCounts {
  return { undocumented: sought + others, lawful };
}
