import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { InputError } from "../../../src/model/input-error.js";
import { checkResources } from "../../check-resources.js";
import { fileHash } from "../../file-hash.js";
import { FORMATS, type Format } from "./format.js";
import { columnsOf, TABLE_NAMES, TABLES, type TableName } from "./tables.js";

/** The file that describes a set of record files; it is written last, so it vouches for the rest. */
export const DESCRIPTION = "datapackage.json";
export const README = "README.md";

/** What a set of record files was drawn from: the same inputs give the same bytes. */
export const recordInputsSchema = z.object({
  state: z.string(),
  baseline: z.string(),
  people: z.int(),
  seed: z.int(),
  /** Assumptions that differ from the ledger's defaults. */
  set: z.record(z.string(), z.number()),
  /** Hash of everything else the files follow from: ledger, names and the program's own code. */
  source: z.string(),
});
export type RecordInputs = z.infer<typeof recordInputsSchema>;

const resourceSchema = z.object({
  name: z.enum(TABLE_NAMES as [TableName, ...TableName[]]),
  path: z.string(),
  bytes: z.int(),
  hash: z.string(),
  rows: z.int(),
});

const recordSetSchema = z.object({
  name: z.literal("crossmatch-records"),
  format: z.enum(FORMATS),
  inputs: recordInputsSchema,
  resources: z.array(resourceSchema),
});

/** A set of record files as its description tells it. */
export type RecordSet = z.infer<typeof recordSetSchema>;

/** Name of a table's file. */
export function tableFile(table: TableName, format: Format): string {
  return `${table}.${format}`;
}

/**
 * The description of the files in a folder, in the form of a Frictionless data package: what each
 * table and column holds, how many rows there are, and a hash to tell a damaged file by.
 */
export function describeSet(
  dir: string,
  format: Format,
  inputs: RecordInputs,
  rows: Readonly<Record<TableName, number>>,
): string {
  const types = { VARCHAR: "string", INTEGER: "integer", BOOLEAN: "boolean", DOUBLE: "number" };
  const resources = TABLE_NAMES.map((name) => {
    const path = tableFile(name, format);
    return {
      name,
      path,
      description: TABLES[name].about,
      bytes: statSync(join(dir, path)).size,
      hash: `sha256:${fileHash(join(dir, path))}`,
      rows: rows[name],
      schema: {
        fields: columnsOf(name).map((column) => ({
          name: column.name,
          type: types[column.type],
          description: column.about,
        })),
      },
    };
  });
  const title = `Synthetic records of ${inputs.state}: nobody in them is real`;
  const set = { name: "crossmatch-records", title, format, inputs, resources };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/** The described set in a folder; undefined when there is no description. Files are not opened. */
export function readRecordSet(dir: string): RecordSet | undefined {
  const path = join(dir, DESCRIPTION);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? ""))
      return undefined;
    throw error;
  }
  const expected = "the description that `crossmatch records` writes beside its files";
  try {
    return recordSetSchema.parse(JSON.parse(text));
  } catch {
    throw new InputError({ file: path, expected });
  }
}

/** Throws an InputError that names every file of the set that is missing, cut short or changed. */
export function checkFiles(dir: string, set: RecordSet): void {
  const again = `to have it written anew, delete ${dir} and run \`crossmatch records\` again`;
  checkResources(dir, set.resources, again);
}
