import type {
  LevelTable,
  LevelTables,
  NameNodeTable,
} from "../../../src/model/match/level-tables.js";

/**
 * Tables with every chance rounded to some significant digits, such that the levels of a cell still
 * sum to 1 at most. Weights of nodes are kept whole.
 */
export function roundTables(tables: LevelTables, digits: number): LevelTables {
  const level = (table: LevelTable): LevelTable => ({
    ...table,
    shares: roundCells(table.shares, table.levels, digits),
  });
  const nodes = (table: NameNodeTable): NameNodeTable => ({
    weight: table.weight,
    self: table.self.map((self) => self.map((chance) => significant(chance, digits))),
    agree: table.agree.map((classes) =>
      classes.map((parts) => parts.map((cells) => roundCells(cells, 3, digits))),
    ),
  });
  return {
    version: tables.version,
    surnameSame: level(tables.surnameSame),
    surnameOne: level(tables.surnameOne),
    givenSame: level(tables.givenSame),
    dobSame: level(tables.dobSame),
    dobNearDays: tables.dobNearDays,
    address: level(tables.address),
    surnameNodes: tables.surnameNodes.map(nodes),
    givenNodes: tables.givenNodes.map(nodes),
  };
}

/** Rounds cells of `size` numbers; what rounding puts a cell above 1 its largest number gives up. */
function roundCells(values: readonly number[], size: number, digits: number): readonly number[] {
  const rounded = values.map((value) => significant(value, digits));
  for (let from = 0; from < rounded.length; from += size) {
    const cell = rounded.slice(from, from + size);
    const excess = cell.reduce((a, b) => a + b, 0) - 1;
    if (excess <= 0) continue;
    const largest = from + cell.indexOf(Math.max(...cell));
    // A little more, so that sums in floating point stay within 1, too.
    rounded[largest] = Number((rounded[largest]! - excess - 1e-12).toFixed(digits + 2));
  }
  return rounded;
}

function significant(value: number, digits: number): number {
  return Number(value.toPrecision(digits));
}
