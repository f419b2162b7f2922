import { table } from "arquero";
import { CELL_ATTRIBUTES, type Cells } from "../../src/model/population/cells.js";

/** Cells as an Arrow file: 8-bit codes, 32-bit counts, one batch; rows sorted as they came. */
export function arrowCells(cells: Cells): Uint8Array {
  const columns: [string, Uint8Array | Uint32Array | Float64Array][] = CELL_ATTRIBUTES.map(
    (name) => [name, cells[name]],
  );
  columns.push(["count", cells.count]);
  const bytes = table(columns).toArrowIPC({ format: "file" });
  if (!bytes) throw new Error("The cells could not be encoded as Arrow.");
  return bytes;
}
