import { CELL_ATTRIBUTES, type CellAttribute, type Cells } from "./cells.js";

/**
 * Cells in which values of one attribute are taken together, sorted as cells are. `group`: of each of
 * its codes, a position in `names`.
 */
export function mergedCells(
  cells: Cells,
  attribute: CellAttribute,
  group: Uint8Array,
  names: readonly string[],
): Cells {
  const sizes = CELL_ATTRIBUTES.map((name) =>
    name === attribute ? names.length : Math.max(2, cells.dictionaries[name].length),
  );
  const columns = CELL_ATTRIBUTES.map((name) =>
    name === attribute ? cells[name].map((code) => group[code]!) : cells[name],
  );
  const counts = new Float64Array(sizes.reduce((a, b) => a * b, 1));
  for (let row = 0; row < cells.length; row++) {
    let key = 0;
    for (let at = 0; at < columns.length; at++) key = key * sizes[at]! + columns[at]![row]!;
    counts[key]! += cells.count[row]!;
  }
  const keys = [...counts.keys()].filter((key) => counts[key]! > 0);
  const codes = (at: number): Uint8Array => {
    const below = sizes.slice(at + 1).reduce((a, b) => a * b, 1);
    return Uint8Array.from(keys, (key) => Math.floor(key / below) % sizes[at]!);
  };
  return {
    ...cells,
    ...(Object.fromEntries(CELL_ATTRIBUTES.map((name, at) => [name, codes(at)])) as Pick<
      Cells,
      CellAttribute
    >),
    dictionaries: { ...cells.dictionaries, [attribute]: names },
    length: keys.length,
    count: Float64Array.from(keys, (key) => counts[key]!),
  };
}
