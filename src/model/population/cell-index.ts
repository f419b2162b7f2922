import { MOST_MATES, rowKind } from "../match/request-rows.js";
import { AGENCY_RECORDS, CONVENTIONS, FILINGS, STATUSES } from "../vocabulary.js";
import type { PopulationTables } from "./tables.js";

/**
 * What follows from the cells alone, worked out once per population: codes in the model's own
 * vocabulary, and the households' common attributes as groups.
 */
export interface CellIndex {
  readonly convention: Uint8Array;
  readonly filing: Uint8Array;
  readonly status: Uint8Array;
  readonly agency: Uint8Array;
  /** Kind of request row each cell makes, without its state (`rowKind`). */
  readonly kind: Uint16Array;
  /** Other adults in the person's home, at most `MOST_MATES`. */
  readonly mates: Uint8Array;
  /** Group of each cell: rows that share state, origin, kind of home and filing habit. */
  readonly group: Int32Array;
  readonly groups: {
    readonly length: number;
    readonly state: Uint8Array;
    readonly household: Uint8Array;
    readonly convention: Uint8Array;
    /** The group's people are lawfully present ITIN filers. */
    readonly lawful: Uint8Array;
  };
}

/** Codes of a dictionary as positions in the model's own list. */
function recode(codes: Uint8Array, dictionary: readonly string[], list: readonly string[]) {
  const to = dictionary.map((word) => {
    const at = list.indexOf(word);
    if (at < 0) throw new Error(`The cells hold "${word}", which the model does not know.`);
    return at;
  });
  return codes.map((code) => to[code]!);
}

/** Index of a population's cells. */
export function indexCells(tables: PopulationTables): CellIndex {
  const { cells, inputs } = tables;
  const { dictionaries, households } = cells;
  const status = recode(cells.status, dictionaries.status, STATUSES);
  const conventionOf = new Map(
    inputs.origins.map((o) => [o.id, CONVENTIONS.indexOf(o.convention)]),
  );
  const origins = dictionaries.origin.map((origin) => {
    const convention = conventionOf.get(origin);
    if (convention === undefined) throw new Error(`The cells hold the origin "${origin}".`);
    return convention;
  });
  const adults = households.map((h) => h.undocumentedAdults + h.lawfulAdults);
  const mates = new Uint8Array(cells.length);
  const group = new Int32Array(cells.length);
  const found = new Map<number, number>();
  const lawfulCode = STATUSES.indexOf("lawful");
  const first: number[] = [];
  for (let row = 0; row < cells.length; row++) {
    const home = cells.household[row]!;
    mates[row] = Math.min(MOST_MATES, adults[home]! - cells.adult[row]!);
    const lawful = status[row] === lawfulCode ? 1 : 0;
    const key =
      (((cells.state[row]! * 64 + cells.origin[row]!) * 64 + home) * 4 +
        cells.filingHousehold[row]!) *
        2 +
      lawful;
    let at = found.get(key);
    if (at === undefined) {
      at = first.length;
      found.set(key, at);
      first.push(row);
    }
    group[row] = at;
  }
  const convention = cells.origin.map((code) => origins[code]!);
  const filing = recode(cells.filing, dictionaries.filing, FILINGS);
  const agency = recode(cells.agency, dictionaries.agency, AGENCY_RECORDS);
  return {
    convention,
    filing,
    status,
    agency,
    mates,
    kind: Uint16Array.from(mates, (others, row) => rowKind(convention[row]!, filing[row]!, others)),
    group,
    groups: {
      length: first.length,
      state: Uint8Array.from(first, (row) => cells.state[row]!),
      household: Uint8Array.from(first, (row) => cells.household[row]!),
      convention: Uint8Array.from(first, (row) => convention[row]!),
      lawful: Uint8Array.from(first, (row) => (status[row] === lawfulCode ? 1 : 0)),
    },
  };
}
