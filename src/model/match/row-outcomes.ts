import type { Assumptions } from "../assumptions.js";
import type { Policy } from "../policy/schema.js";
import { CONVENTIONS, FILINGS } from "../vocabulary.js";
import { type CompiledRoute, compileRoute } from "./compiled-route.js";
import { tinGroups } from "./event-classes.js";
import type { LevelTables } from "./level-tables.js";
import { matchWeights } from "./match-weights.js";
import { distinctShare, NameReach } from "./name-reach.js";
import { eventsFor } from "./prepared.js";
import type { RecordEvents } from "./record-events.js";
import {
  DEPARTED_FILED,
  DEPARTED_UNFILED,
  MATES,
  type RequestRows,
  ROW_KINDS,
  rowKind,
  STANDS,
} from "./request-rows.js";
import { RouteSums } from "./route-sums.js";
import { ROW, ROW_WIDTH } from "./row-expectation.js";
import { RowSums, rowsByTinEvent } from "./row-sums.js";
import { stateClasses } from "./state-classes.js";
import type { StrangerPool } from "./stranger-pool.js";
import { tinChances } from "./tin-events.js";

/** How finely the sums go by state; less so where tiers multiply them. */
const FINE_STATES = 6;
const RANKED_STATES = 3;

/** What the matching of one scenario needs besides the rows. */
export interface MatchInputs {
  readonly assumptions: Assumptions;
  readonly levels: LevelTables;
  readonly pool: StrangerPool;
  /** Share of a home's other adults on the tax file, by own kind of record and how many (flat). */
  readonly matesOnFile: Float64Array;
  /** Rows come from recent, complete applications. */
  readonly fresh: boolean;
  /** Share of adults among the people asked about. */
  readonly adults: number;
}

/** Expected endings of every kind of row, and how many distinct strangers they return. */
export interface RowOutcomes {
  /** `ROW_WIDTH` numbers per kind of row and place; start at `rowStart`. */
  readonly perRow: Float64Array;
  /** Number of places a kind of row is told apart by, and the place of each state. */
  readonly places: number;
  readonly placeOf: Uint8Array;
  /** Distinct strangers per stranger's record returned, at most 1. */
  readonly distinctShare: number;
  /** Whether strangers come from the row's own state rather than from the whole country. */
  readonly strangersByState: boolean;
}

/** Where the expectations of a kind of row from a state start in `perRow`. */
export function rowStart(outcomes: RowOutcomes, kind: number, state: number): number {
  return (kind * outcomes.places + outcomes.placeOf[state]!) * ROW_WIDTH;
}

/** Runs the policy's matching over all kinds of request rows, in expectation (design section 6). */
export function rowOutcomes(policy: Policy, rows: RequestRows, inputs: MatchInputs): RowOutcomes {
  const { assumptions, pool, fresh } = inputs;
  const most = policy.match?.candidates === "best" ? RANKED_STATES : FINE_STATES;
  const conventionShares = rows.conventionShares();
  const routes = compiledRoutes(policy, conventionShares, inputs);
  const chances = standTinChances(assumptions, fresh);
  const classes = routes.some(({ route }) => route.byState)
    ? stateClasses(rows, pool, assumptions, most)
    : undefined;
  const places = classes?.count ?? 1;
  const placeOf = classes?.of ?? new Uint8Array(rows.states);
  const reach = CONVENTIONS.map(() => new NameReach());
  const rowsPerEvent = rowsByTinEvent(rows, chances, places, placeOf);
  const taken = new Set<number>();
  const tinRequired = policy.request.requiredFields.includes("tin");
  const groups = routes.map(({ route, events }) => {
    const mine = tinGroups(route, events.tin, taken, tinRequired);
    for (const at of mine.flat()) taken.add(at);
    return mine;
  });
  const untaken = chances[0]!.map((_, at) => at).filter((at) => !taken.has(at));
  const sums = new RowSums([...groups.flat(), untaken], places);
  const around = classes?.masses ?? [];
  routes.forEach(({ route, events }, at) => {
    const where = { sums, reach, rowsPerEvent, around, conventionShares };
    const run = new RouteSums({ ...inputs, ...where, policy, route, events });
    for (const group of groups[at]!) run.add(group);
  });
  if (untaken.length > 0) sums.addEverywhere(untaken[0]!, ROW.rejected, 1);
  return {
    perRow: collected(sums, chances, conventionShares),
    places,
    placeOf,
    distinctShare: distinctShare(reach, pool),
    strangersByState: places > 1,
  };
}

interface ReadyRoute {
  readonly route: CompiledRoute;
  readonly events: RecordEvents;
}

function compiledRoutes(
  policy: Policy,
  shares: readonly number[],
  inputs: MatchInputs,
): ReadyRoute[] {
  const { match, request } = policy;
  if (match === null) throw new Error(`Policy "${policy.id}" matches nothing.`);
  const { assumptions, levels, pool, fresh, adults } = inputs;
  return match.routes.map((route) => {
    const events = eventsFor(
      assumptions,
      levels,
      route.normalization ?? match.normalization,
      fresh,
      adults,
    );
    const weights = () => matchWeights(assumptions, events, pool, shares);
    const confirmed = request.addressTest === "confirmed";
    return { route: compileRoute(route, match, confirmed, weights), events };
  });
}

/** Chances of the TIN events, by stand towards the tax file. */
function standTinChances(assumptions: Assumptions, fresh: boolean): readonly (readonly number[])[] {
  return STANDS.map((_, stand) => {
    const filing =
      stand === DEPARTED_FILED ? "itin" : stand === DEPARTED_UNFILED ? "none" : FILINGS[stand]!;
    return tinChances(assumptions, filing, fresh);
  });
}

function collected(
  sums: RowSums,
  chances: readonly (readonly number[])[],
  conventionShares: readonly number[],
): Float64Array {
  const { places } = sums;
  const perRow = new Float64Array(ROW_KINDS * places * ROW_WIDTH);
  for (let c = 0; c < CONVENTIONS.length; c++) {
    if (conventionShares[c] === 0) continue;
    for (let stand = 0; stand < STANDS.length; stand++) {
      for (let mates = 0; mates < MATES; mates++) {
        for (let place = 0; place < places; place++) {
          const to = (rowKind(c, stand, mates) * places + place) * ROW_WIDTH;
          sums.collect(chances[stand]!, c, stand, mates, place, perRow, to);
        }
      }
    }
  }
  return perRow;
}
