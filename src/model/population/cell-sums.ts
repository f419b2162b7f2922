import { AGENCY_RECORDS, CONVENTIONS, FILINGS, STATUSES } from "../vocabulary.js";
import type { CellIndex } from "./cell-index.js";
import { type Cells, FILING_HOUSEHOLDS } from "./cells.js";

/** Statuses of adults, then children of any status. */
export const GROUP_STATUSES = STATUSES.length + 1;
export const CHILDREN = STATUSES.length;

/** Filings of undocumented adults in homes, then their children, then lawful filers. */
export const HOME_FILINGS = FILINGS.length + 2;
export const HOME_CHILDREN = FILINGS.length;
const HOME_LAWFUL = FILINGS.length + 1;

/** People of a population by what all its totals are made of, from one pass over the cells. */
export interface CellSums {
  /** By household group and status, children apart (flat, `GROUP_STATUSES` a group). */
  readonly byGroup: Float64Array;
  /** By the traits of `eachTrait`. */
  readonly byTrait: Float64Array;
  /** By kind of home, filing habit and filing (flat, `HOME_FILINGS` for each kind and habit). */
  readonly byHome: Float64Array;
  readonly states: number;
}

/** What people who share a position in `byTrait` have in common; codes of the model's own lists. */
export interface Trait {
  convention: number;
  state: number;
  status: number;
  adult: number;
  filing: number;
  /** 1 for those with any agency record. */
  listed: number;
}

/** Where each row of the cells is counted. */
interface SumRows {
  readonly group: Int32Array;
  readonly trait: Uint16Array;
  readonly home: Uint16Array;
}

const known = new WeakMap<CellIndex, SumRows>();

/** Adds the cells up. */
export function sumCells(cells: Cells, index: CellIndex): CellSums {
  const rows = known.get(index) ?? sumRows(cells, index);
  known.set(index, rows);
  const states = cells.dictionaries.state.length;
  const byGroup = new Float64Array(index.groups.length * GROUP_STATUSES);
  const byTrait = new Float64Array(CONVENTIONS.length * states * TRAITS);
  const byHome = new Float64Array(
    cells.households.length * FILING_HOUSEHOLDS.length * HOME_FILINGS,
  );
  const { group, trait, home } = rows;
  const { count, length } = cells;
  for (let row = 0; row < length; row++) {
    const people = count[row]!;
    byGroup[group[row]!]! += people;
    byTrait[trait[row]!]! += people;
    byHome[home[row]!]! += people;
  }
  return { byGroup, byTrait, byHome, states };
}

const TRAITS = STATUSES.length * 2 * FILINGS.length * 2;

function sumRows(cells: Cells, index: CellIndex): SumRows {
  const states = cells.dictionaries.state.length;
  const unlisted = AGENCY_RECORDS.indexOf("none");
  const group = new Int32Array(cells.length);
  const trait = new Uint16Array(cells.length);
  const home = new Uint16Array(cells.length);
  const lawful = STATUSES.indexOf("lawful");
  for (let row = 0; row < cells.length; row++) {
    const adult = cells.adult[row]!;
    const status = index.status[row]!;
    group[row] = index.group[row]! * GROUP_STATUSES + (adult === 1 ? status : CHILDREN);
    const place = index.convention[row]! * states + cells.state[row]!;
    const listed = index.agency[row] === unlisted ? 0 : 1;
    trait[row] =
      (((place * STATUSES.length + status) * 2 + adult) * FILINGS.length + index.filing[row]!) * 2 +
      listed;
    const filing = adult === 1 ? index.filing[row]! : HOME_CHILDREN;
    home[row] =
      (cells.household[row]! * FILING_HOUSEHOLDS.length + cells.filingHousehold[row]!) *
        HOME_FILINGS +
      (status === lawful ? HOME_LAWFUL : filing);
  }
  return { group, trait, home };
}

/** Calls `visit` with every trait that anybody has; the object is reused from call to call. */
export function eachTrait(
  { byTrait, states }: CellSums,
  visit: (people: number, trait: Trait) => void,
): void {
  const trait: Trait = { convention: 0, state: 0, status: 0, adult: 0, filing: 0, listed: 0 };
  let at = 0;
  for (let place = 0; place < CONVENTIONS.length * states; place++) {
    trait.convention = Math.floor(place / states);
    trait.state = place % states;
    for (trait.status = 0; trait.status < STATUSES.length; trait.status++) {
      for (trait.adult = 0; trait.adult < 2; trait.adult++) {
        for (trait.filing = 0; trait.filing < FILINGS.length; trait.filing++) {
          for (trait.listed = 0; trait.listed < 2; trait.listed++, at++) {
            const people = byTrait[at]!;
            if (people > 0) visit(people, trait);
          }
        }
      }
    }
  }
}
