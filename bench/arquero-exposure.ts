import { type ColumnTable, op, table } from "arquero";
import { RequestRows } from "../src/model/match/request-rows.js";
import { ROW } from "../src/model/match/row-expectation.js";
import { type RowOutcomes, rowStart } from "../src/model/match/row-outcomes.js";
import type { Policy } from "../src/model/policy/schema.js";
import type { LoadedPopulation } from "../src/model/population/loaded-population.js";
import type { Status } from "../src/model/vocabulary.js";

/** Rows asked for and people found, by one attribute. */
export type Groups = Readonly<Record<string, { requested: number; subject: number }>>;

export interface Exposure {
  readonly state: Groups;
  readonly origin: Groups;
  readonly filing: Groups;
  readonly standing: Groups;
}

const KEYS = ["state", "origin", "filing", "standing"] as const;

const LISTS: Readonly<Record<string, readonly string[]>> = {
  criminal: ["criminal"],
  "final-orders": ["final-order"],
  docket: ["docket", "final-order", "criminal"],
};

const STANDING: Readonly<Record<Status, string>> = {
  unprotected: "unprotected",
  liminal: "liminal",
  parole: "liminal",
  lawful: "resident",
};
const STANDINGS = ["unprotected", "liminal", "resident", "child"];

/** The cells as an arquero table, with the standing and the kind of request row worked out. */
export function cellTable({ tables: { cells }, index }: LoadedPopulation): ColumnTable {
  const states = cells.dictionaries.state.length;
  const standingOf = cells.dictionaries.status.map((s) => STANDINGS.indexOf(STANDING[s as Status]));
  const standing = cells.status.map((status, row) =>
    cells.adult[row] === 1 ? (standingOf[status] ?? 0) : STANDINGS.indexOf("child"),
  );
  const kind = Uint32Array.from(index.kind, (k, row) => k * states + (cells.state[row] ?? 0));
  const { state, origin, filing, agency, status, count } = cells;
  const { group } = index;
  return table({ state, origin, filing, agency, status, standing, kind, group, count });
}

/** The cells a policy's list takes in. */
export function listedCells(all: ColumnTable, policy: Policy, loaded: LoadedPopulation) {
  const { agency, status } = loaded.tables.cells.dictionaries;
  const records = (LISTS[policy.request.list] ?? []).map((record) => agency.indexOf(record));
  const isListed = records.map((code) => `d.agency === ${code}`).join(" || ");
  return all.filter(`d => (${isListed}) && d.status !== ${status.indexOf("lawful")}`);
}

/** Chance that a row's own record is returned, by kind of row and state. */
export function ownChances(outcomes: RowOutcomes, states: number): ColumnTable {
  const rows = new RequestRows(states).count.length;
  const chance = (at: number): number =>
    outcomes.perRow[rowStart(outcomes, Math.floor(at / states), at % states) + ROW.own] ?? 0;
  return table({
    kind: Uint32Array.from({ length: rows }, (_, at) => at),
    own: Float64Array.from({ length: rows }, (_, at) => chance(at)),
  });
}

export interface ArqueroAnswer extends Readonly<Record<(typeof KEYS)[number], readonly object[]>> {
  /** By group of homes and standing: what everyone else in these homes follows from. */
  readonly homes: readonly object[];
}

/**
 * Expected requests and people found by state, origin, filing and standing, and by group of homes,
 * in arquero.
 */
export function arqueroExposure(
  listed: ColumnTable,
  chances: ColumnTable,
  { share, granted }: { readonly share: number; readonly granted: number },
): ArqueroAnswer {
  const expected = listed
    .lookup(chances, "kind", "own")
    .derive({
      requested: `d => d.count * ${share}`,
      subject: `d => d.count * ${share * granted} * d.own`,
    })
    .reify();
  const sums = { requested: op.sum("requested"), subject: op.sum("subject") };
  const by = (...keys: string[]): object[] =>
    expected
      .groupby(...keys)
      .rollup(sums)
      .objects();
  return {
    state: by("state"),
    origin: by("origin"),
    filing: by("filing"),
    standing: by("standing"),
    homes: by("group", "standing"),
  };
}

/** Groups of an arquero answer under their names, for comparison. */
export function named(answer: ArqueroAnswer, loaded: LoadedPopulation) {
  const { state, origin, filing } = loaded.tables.cells.dictionaries;
  const words = { state, origin, filing, standing: STANDINGS };
  return Object.fromEntries(
    KEYS.map((key) => [
      key,
      Object.fromEntries(
        (answer[key] as readonly Readonly<Record<string, number>>[]).map((row) => [
          words[key][row[key] ?? -1] ?? "",
          { requested: row.requested ?? 0, subject: row.subject ?? 0 },
        ]),
      ),
    ]),
  ) as unknown as Exposure;
}
