import type { Cells } from "./population/cells.js";
import { CELL_ATTRIBUTES } from "./population/cells.js";
import { type LoadedPopulation, loadPopulation } from "./population/loaded-population.js";
import type { Scenario } from "./scenario.js";
import { simulate } from "./simulate.js";
import type { RecordCounts, RowCounts } from "./simulation.js";

/** Rows, records and people of one linkage run: counted, or expected. */
export interface LinkCounts {
  readonly rows: RowCounts;
  readonly records: RecordCounts;
  /** Distinct people located, in the first relation that applies. */
  readonly people: {
    readonly subject: number;
    readonly householdError: number;
    readonly strangerError: number;
  };
}

/**
 * What the model expects of linking one state's agency rows with that state's tax file alone, as
 * the brute-force run does it. `state`: position in the population's states.
 */
export function expectLink(
  loaded: LoadedPopulation,
  scenario: Scenario,
  state: number,
): LinkCounts {
  const { rows, records, people } = simulate(populationOfState(loaded, state), scenario, {
    onlyState: state,
  });
  const { subject, householdError, strangerError } = people;
  return { rows, records, people: { subject, householdError, strangerError } };
}

/** The people of one state, with everything else as it was. */
export function populationOfState(loaded: LoadedPopulation, state: number): LoadedPopulation {
  const { cells } = loaded.tables;
  const rows = [...cells.state.keys()].filter((row) => cells.state[row] === state);
  const pick = <T extends Uint8Array | Uint32Array | Float64Array>(column: T): T =>
    Reflect.construct(column.constructor, [rows.map((row) => column[row]!)]) as T;
  const columns = Object.fromEntries(CELL_ATTRIBUTES.map((name) => [name, pick(cells[name])]));
  const part = { ...cells, ...columns, length: rows.length, count: pick(cells.count) } as Cells;
  return loadPopulation({ ...loaded.tables, cells: part }, loaded.drawnUnder);
}
