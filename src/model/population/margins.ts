import { AGENCY_RECORDS, FILINGS, STATUSES } from "../vocabulary.js";
import { finalOrderCounts } from "./agency-chances.js";
import { type CellTallies, tallyCells } from "./cell-tallies.js";
import type { Cells } from "./cells.js";
import type { Chances } from "./chances.js";
import { chanceOf } from "./conditional-table.js";
import { homeTypes } from "./home-types.js";
import { householdConstraints } from "./household-chances.js";
import { type AssumptionValues, assumption, type PopulationInputs } from "./inputs.js";
import { type MemberValue, memberCount } from "./member-chances.js";
import { type HomeCount, samplingError } from "./sampling-error.js";

/** A number the drawn population is held to, beside what it came to. */
export interface Margin {
  /** Such as `state.CA`, `final-orders.Honduras` or `filing.adults`. */
  readonly id: string;
  readonly unit: "people" | "share";
  /** What was asked for: a published number or an assumption, scaled to the people drawn. */
  readonly asked: number;
  readonly achieved: number;
  /** Standard deviation of `achieved` over seeds; homes, and blocks of homes, are kept together. */
  readonly standardError: number;
  /** Standard errors from `asked` to `achieved`. Null for a margin that had to be dropped. */
  readonly z: number | null;
}

const ORDER = AGENCY_RECORDS.indexOf("final-order");
const DOCKET = AGENCY_RECORDS.indexOf("docket");
const CRIMINAL = AGENCY_RECORDS.indexOf("criminal");
const NONE = FILINGS.indexOf("none");
const ITIN = FILINGS.indexOf("itin");
const LIMINAL = STATUSES.indexOf("liminal");
const PAROLE = STATUSES.indexOf("parole");

/**
 * Every margin the population was fitted to, as asked and as achieved by `cells` drawn under
 * `chances`. `cohorts` are the people drawn by cohort, which cells do not tell.
 */
export function populationMargins(
  inputs: PopulationInputs,
  values: AssumptionValues,
  chances: Chances,
  cells: Cells,
  cohorts: ArrayLike<number>,
): Margin[] {
  const tallies = tallyCells(cells);
  const types = homeTypes(chances);
  const { people } = tallies;
  const margin = (id: string, asked: number, achieved: number, count: HomeCount): Margin => {
    const { deviation } = samplingError(types, count, people);
    return { id, unit: "people", asked, achieved, standardError: deviation, ...score(id) };
    function score(name: string) {
      if (chances.dropped.includes(name)) return { z: null };
      return { z: zScore(achieved - asked, deviation) };
    }
  };
  const members = (value: MemberValue) => memberCount(chances, value);
  return [
    ...stateMargins(inputs, chances, tallies, margin),
    ...originMargins(inputs, values, tallies, margin, members),
    ...homeMargins(inputs, values, tallies, cohorts, margin),
    margin(
      "standing.temporary",
      inputs.liminalShare * people,
      tallies.status[LIMINAL]! + tallies.status[PAROLE]!,
      members((s) => (s === LIMINAL || s === PAROLE ? 1 : 0)),
    ),
    margin(
      "standing.parole",
      (inputs.published.parole / inputs.people) * people,
      tallies.status[PAROLE]!,
      members((s) => (s === PAROLE ? 1 : 0)),
    ),
    ...filingMargins(values, chances, tallies, (count) => samplingError(types, count, people)),
  ];
}

type MakeMargin = (id: string, asked: number, achieved: number, count: HomeCount) => Margin;
type Members = (value: MemberValue) => HomeCount;

function stateMargins(
  { states }: PopulationInputs,
  chances: Chances,
  tallies: CellTallies,
  margin: MakeMargin,
): Margin[] {
  const all = states.reduce((sum, state) => sum + state.people, 0);
  return states.map((state, s) =>
    margin(
      `state.${state.code}`,
      (state.people / all) * tallies.people,
      tallies.state[s]!,
      (home) => {
        const p = chanceOf(chances.state, home.origin, s);
        return { mean: home.size * p, variance: home.size ** 2 * p * (1 - p) };
      },
    ),
  );
}

function originMargins(
  inputs: PopulationInputs,
  values: AssumptionValues,
  tallies: CellTallies,
  margin: MakeMargin,
  members: Members,
): Margin[] {
  const all = inputs.origins.reduce((sum, origin) => sum + origin.people, 0);
  const scale = tallies.people / inputs.people;
  const here = 1 - assumption(values, "agency.departed");
  const recorded = (record: number) => members((_, a) => (a === record ? 1 : 0));
  const held = (o: number, record: number) =>
    tallies.originAgency[o * AGENCY_RECORDS.length + record]!;
  const orders = recorded(ORDER);
  const orderCounts = finalOrderCounts(inputs);
  const total = (record: number) => inputs.origins.reduce((sum, _, o) => sum + held(o, record), 0);
  const { docket, finalOrders } = inputs.published;
  const allOrders = orderCounts.reduce((a, b) => a + b, 0) * here * scale;
  return [
    ...inputs.origins.map((origin, o) =>
      margin(
        `origin.${origin.id}`,
        (origin.people / all) * tallies.people,
        tallies.origin[o]!,
        (home) => (home.origin === o ? { mean: home.size, variance: 0 } : undefined),
      ),
    ),
    ...inputs.origins.map((origin, o) =>
      margin(`final-orders.${origin.id}`, orderCounts[o]! * here * scale, held(o, ORDER), (home) =>
        home.origin === o ? orders(home) : undefined,
      ),
    ),
    margin("agency.final-orders", allOrders, total(ORDER), orders),
    margin("agency.docket", (docket - finalOrders) * here * scale, total(DOCKET), recorded(DOCKET)),
    margin(
      "agency.criminal",
      assumption(values, "agency.criminal") * (tallies.people - allOrders),
      total(CRIMINAL),
      recorded(CRIMINAL),
    ),
  ];
}

function homeMargins(
  inputs: PopulationInputs,
  values: AssumptionValues,
  tallies: CellTallies,
  cohorts: ArrayLike<number>,
  margin: MakeMargin,
): Margin[] {
  const width = inputs.cohorts.length;
  const { people } = tallies;
  const cohort = ["recent", "middle", "long"].map((id, c) =>
    margin(`cohort.${id}`, inputs.cohorts[c]! * people, cohorts[c]!, (home) =>
      home.cohort === c ? { mean: home.size, variance: 0 } : undefined,
    ),
  );
  const homes = householdConstraints(inputs, values)
    .filter(({ id }) => id !== "recent" && id !== "long")
    .map(({ id, values: each, target }) => {
      const value = (kind: number) => each[kind * width]!;
      const achieved = tallies.household.reduce((sum, count, k) => sum + count * value(k), 0);
      return margin(id, target * people, achieved, (home) => ({
        mean: home.size * value(home.household),
        variance: 0,
      }));
    });
  return [...cohort, ...homes];
}

/** Shares of a drawn number are ratios: their error is that of `y - share * x`, over `x`. */
function filingMargins(
  values: AssumptionValues,
  chances: Chances,
  { agencyFiling, adults }: CellTallies,
  errorOf: (count: HomeCount) => { deviation: number },
): Margin[] {
  const count = (where: (agency: number, filing: number) => boolean) =>
    agencyFiling.reduce(
      (sum, n, i) => sum + (where(Math.floor(i / FILINGS.length), i % FILINGS.length) ? n : 0),
      0,
    );
  const ratio = (
    id: string,
    of: number,
    among: number,
    isOf: (a: number, f: number) => boolean,
    isAmong: (a: number, f: number) => boolean,
  ): Margin => {
    const asked = assumption(values, id);
    const { deviation } = errorOf(
      memberCount(chances, (_, a, f, adult) =>
        adult && isAmong(a, f) ? (isOf(a, f) ? 1 : 0) - asked : 0,
      ),
    );
    const achieved = among > 0 ? of / among : asked;
    const standardError = among > 0 ? deviation / among : 0;
    const z = zScore(achieved - asked, standardError);
    return { id, unit: "share", asked, achieved, standardError, z };
  };
  const ordered = (a: number) => a === ORDER;
  const files = (_: number, f: number) => f !== NONE;
  const itin = (_: number, f: number) => f === ITIN;
  return [
    ratio("filing.adults", count(files), adults, files, () => true),
    ratio(
      "filing.final-orders",
      count((a, f) => ordered(a) && files(a, f)),
      count(ordered),
      files,
      ordered,
    ),
    ratio("filing.itin-share", count(itin), count(files), itin, files),
  ];
}

function zScore(difference: number, error: number): number {
  return error > 0 ? difference / error : 0;
}
