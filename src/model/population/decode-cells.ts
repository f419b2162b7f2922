import { type Table, tableFromIPC } from "@uwdata/flechette";
import { CELL_ATTRIBUTES, type CellAttribute, type Cells, type Dictionaries } from "./cells.js";
import type { HouseholdKind } from "./household-kind.js";

/** What the cells' codes stand for: the part of the manifest that decoding needs. */
export interface CellsLegend {
  readonly dictionaries: Dictionaries;
  readonly households: readonly HouseholdKind[];
}

/**
 * Cells from the bytes of an Arrow file (already decompressed) or a table read from it, with the
 * `dictionaries` and `households` of the same artifact's manifest. Columns are typed arrays, shared
 * with the bytes where the file holds one batch.
 * Throws when a column is missing or not of the type the loader writes.
 */
export function decodeCells(source: Uint8Array | ArrayBuffer | Table, legend: CellsLegend): Cells {
  const table =
    source instanceof Uint8Array || source instanceof ArrayBuffer ? tableFromIPC(source) : source;
  const column = (name: string): unknown => {
    const values = table.getChild(name)?.toArray();
    if (values === undefined) throw new Error(`The cells file has no column "${name}".`);
    return values;
  };
  const codes = {} as Record<CellAttribute, Uint8Array>;
  for (const name of CELL_ATTRIBUTES) {
    const values = column(name);
    if (!(values instanceof Uint8Array)) {
      throw new Error(`Column "${name}" of the cells file should hold 8-bit codes.`);
    }
    codes[name] = values;
  }
  const count = column("count");
  if (!(count instanceof Uint32Array)) {
    throw new Error(`Column "count" of the cells file should hold 32-bit counts.`);
  }
  return { ...codes, count, length: count.length, ...pick(legend) };
}

function pick({ dictionaries, households }: CellsLegend): CellsLegend {
  return { dictionaries, households };
}
