import { CsvError, type Info, parse } from "csv-parse/sync";
import type { z } from "zod";
import { InputError, type InputProblem, throwProblems } from "../../src/model/input-error.js";
import { knownKeys } from "../../src/model/known-keys.js";
import { didYouMean } from "../../src/model/nearest-name.js";
import { checkWith } from "../../src/model/parse-with.js";
import { readUtf8 } from "./read-utf8.js";

/** Checked rows of a table and the line on which each begins. */
export interface CsvTable<Row> {
  readonly rows: readonly Row[];
  readonly lines: readonly number[];
}

interface Line {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Reads a CSV file whose columns are the keys of `rowSchema`, in any order. Throws an InputError
 * that lists every problem: encoding, quotes, missing or unknown columns, short or long rows, and
 * every cell that does not hold what its column asks for.
 */
export function readCsv<S extends z.ZodType>(path: string, rowSchema: S): CsvTable<z.output<S>> {
  const [header, ...body] = splitLines(readUtf8(path), path);
  if (!header) {
    throw new InputError({ file: path, line: 1, expected: "a header row, but the file is empty" });
  }
  throwProblems(headerProblems(header, knownKeys(rowSchema, []), path));
  const problems: InputProblem[] = [];
  const rows: z.output<S>[] = [];
  for (const { cells, line } of body) {
    if (cells.length !== header.cells.length) {
      problems.push({
        file: path,
        line,
        value: `${cells.length} cells`,
        expected: `${header.cells.length} cells, as in the header; quote text that holds commas`,
      });
      continue;
    }
    const record = Object.fromEntries(header.cells.map((name, i) => [name, cells[i]]));
    const checked = checkWith(rowSchema, { value: record, lineOf: () => line }, path);
    problems.push(...checked.problems);
    rows.push(checked.value as z.output<S>);
  }
  throwProblems(problems);
  return { rows, lines: body.map(({ line }) => line) };
}

function splitLines(text: string, file: string): Line[] {
  try {
    const records = parse(text, { relax_column_count: true, info: true }) as unknown as {
      record: string[];
      info: Info;
    }[];
    // The parser counts the lines read so far; a record starts after those before it.
    return records.map(({ record }, i) => ({
      cells: record,
      line: i === 0 ? 1 : (records[i - 1]?.info.lines ?? 0) + 1,
    }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === "number" ? error.lines : undefined;
    throw new InputError({
      file,
      line,
      expected: `complete CSV with closed quotes (${error.message})`,
    });
  }
}

function headerProblems(header: Line, columns: readonly string[], file: string): InputProblem[] {
  const missing = columns.filter((name) => !header.cells.includes(name));
  const surplus = header.cells.filter(
    (name, i) => !columns.includes(name) || header.cells.indexOf(name) !== i,
  );
  return [
    ...missing.map((name) => ({ file, line: 1, key: name, expected: "a column of this name" })),
    ...surplus.map((name) => ({
      file,
      line: 1,
      value: name,
      expected: columns.includes(name)
        ? "each column once"
        : `a known column${didYouMean(name, columns) || ` (${columns.join(", ")})`}`,
    })),
  ];
}
