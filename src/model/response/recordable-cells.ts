import { type CellIndex, indexCells } from "../population/cell-index.js";
import { CELL_ATTRIBUTES, type Cells } from "../population/cells.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { FILINGS, STATUSES } from "../vocabulary.js";

/**
 * A population's cells with room for people who drop off the tax file: beside every cell of
 * undocumented filers stands the cell of people like them without a return, empty where none was
 * drawn.
 */
export interface Recordable {
  readonly cells: Cells;
  readonly index: CellIndex;
  /** Row of the population's own cells, or -1 for a row that was put in. */
  readonly source: Int32Array;
  /** Row of the people like a row's filers who have no record; -1 where there is none. */
  readonly unrecorded: Int32Array;
}

const known = new WeakMap<LoadedPopulation["tables"], Recordable>();

/** The cells of a population with room; worked out once for each. */
export function recordableCells(loaded: LoadedPopulation): Recordable {
  const found = known.get(loaded.tables) ?? withRoom(loaded);
  known.set(loaded.tables, found);
  return found;
}

function withRoom({ tables, index }: LoadedPopulation): Recordable {
  const { cells } = tables;
  const none = FILINGS.indexOf("none");
  const lawful = STATUSES.indexOf("lawful");
  const key = alikeExceptFiling(cells);
  const withoutReturn = new Set<number>();
  for (let row = 0; row < cells.length; row++) {
    if (index.filing[row] === none) withoutReturn.add(key(row));
  }
  // A row that is put in goes right behind a filer's, so that groups stay together.
  const source: number[] = [];
  const pattern: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    source.push(row);
    pattern.push(row);
    if (index.filing[row] === none || index.status[row] === lawful) continue;
    if (withoutReturn.has(key(row))) continue;
    withoutReturn.add(key(row));
    source.push(-1);
    pattern.push(row);
  }
  const column = (name: (typeof CELL_ATTRIBUTES)[number]): Uint8Array =>
    Uint8Array.from(pattern, (row, at) =>
      name === "filing" && source[at] === -1
        ? cells.dictionaries.filing.indexOf("none")
        : cells[name][row]!,
    );
  const columns = Object.fromEntries(CELL_ATTRIBUTES.map((name) => [name, column(name)]));
  const roomy = {
    ...cells,
    ...columns,
    length: source.length,
    count: Float64Array.from(source, (row) => (row < 0 ? 0 : cells.count[row]!)),
  };
  const roomyIndex = indexCells({ ...tables, cells: roomy });
  return {
    cells: roomy,
    index: roomyIndex,
    source: Int32Array.from(source),
    unrecorded: siblings(roomy, roomyIndex),
  };
}

function siblings(cells: Cells, { filing, status }: CellIndex): Int32Array {
  const none = FILINGS.indexOf("none");
  const lawful = STATUSES.indexOf("lawful");
  const key = alikeExceptFiling(cells);
  const rows = new Map<number, number>();
  for (let row = 0; row < cells.length; row++) if (filing[row] === none) rows.set(key(row), row);
  return Int32Array.from(filing, (kind, row) =>
    kind === none || status[row] === lawful ? -1 : rows.get(key(row))!,
  );
}

/** A number for each combination of a row's attributes other than its filing. */
function alikeExceptFiling(cells: Cells): (row: number) => number {
  const others = CELL_ATTRIBUTES.filter((name) => name !== "filing");
  const sizes = others.map((name) => (name === "adult" ? 2 : cells.dictionaries[name].length));
  return (row) => others.reduce((sum, name, at) => sum * sizes[at]! + cells[name][row]!, 0);
}
