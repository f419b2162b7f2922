import { join } from "node:path";
import type { z } from "zod";
import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import { duplicateNames, type Reference, unknownNames } from "./cross-checks.js";
import { type CsvTable, readCsv } from "./read-csv.js";
import {
  figureRow,
  householdRow,
  originRow,
  settlementRow,
  stateRow,
  surnameRow,
} from "./table-rows.js";

/** The tables of `data/` with the columns that name their rows, checked for repeats. */
export function readFigures(dir: string) {
  return readUnique(join(dir, "figures.csv"), figureRow, "id", (row) => row.id);
}

export function readStates(dir: string) {
  return readUnique(join(dir, "states.csv"), stateRow, "state", (row) => row.state);
}

export function readSurnames(dir: string) {
  return readUnique(join(dir, "surnames.csv"), surnameRow, "surname", (row) => row.surname);
}

export function readOrigins(dir: string) {
  return readUnique(join(dir, "origins.csv"), originRow, "origin", (row) => row.origin);
}

export function readHouseholds(dir: string) {
  return readUnique(join(dir, "households.csv"), householdRow, "id", (row) => row.id);
}

/** Settlement odds; their origins and states have to be known. */
export function readSettlement(dir: string, origins: readonly string[], states: readonly string[]) {
  const file = join(dir, "settlement.csv");
  const pair = (row: { origin: string; state: string }) => `${row.origin} in ${row.state}`;
  const table = readUnique(file, settlementRow, "state", pair);
  const column = (key: "origin" | "state"): Reference[] =>
    table.rows.map((row, i) => ({ name: row[key], file, line: table.lines[i], key }));
  throwProblems(
    [
      ...unknownNames(column("origin"), origins, "an origin of origins.csv"),
      ...unknownNames(column("state"), states, "a state of states.csv"),
    ].sort(byLine),
  );
  return table;
}

function readUnique<S extends z.ZodType>(
  file: string,
  schema: S,
  key: string,
  nameOf: (row: z.output<S>) => string,
): CsvTable<z.output<S>> {
  const table = readCsv(file, schema);
  const names = table.rows.map((row, i) => ({
    name: nameOf(row),
    file,
    line: table.lines[i],
    key,
  }));
  throwProblems(duplicateNames(names));
  return table;
}

function byLine(a: InputProblem, b: InputProblem): number {
  return (a.line ?? 0) - (b.line ?? 0);
}
