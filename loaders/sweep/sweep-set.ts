import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { InputError } from "../../src/model/input-error.js";
import { type Sweep, sweepRuns } from "../../src/model/sweep/sweep.js";
import type { Resource } from "../check-resources.js";
import { type Fingerprint, fingerprintSchema } from "./fingerprint.js";
import { SWEEP_TABLES, type SweepTableName, type SweepTables } from "./sweep-table.js";

/** The file that describes a finished sweep; it is written last, so it vouches for the rest. */
export const DESCRIPTION = "datapackage.json";
export const README = "README.md";

/** Files of a table. */
export function tableFiles(name: SweepTableName): [csv: string, parquet: string] {
  return [`${name}.csv`, `${name}.parquet`];
}

/** Every file of a finished sweep but the description. */
export const SWEEP_FILES: readonly string[] = [...SWEEP_TABLES.flatMap(tableFiles), README];

const sweepSetSchema = z.object({
  name: z.literal("crossmatch-sweep"),
  fingerprint: fingerprintSchema,
  resources: z.array(z.object({ path: z.string(), bytes: z.int(), hash: z.string() })),
});

/** A finished sweep as its description tells it. */
export type SweepSet = z.infer<typeof sweepSetSchema>;

/** The description of a finished sweep, in the form of a Frictionless data package. */
export function sweepDescription(
  sweep: Sweep,
  tables: SweepTables,
  files: readonly (Resource & { readonly table: SweepTableName })[],
  fingerprint: Fingerprint,
): string {
  const types = { VARCHAR: "string", INTEGER: "integer", BOOLEAN: "boolean", DOUBLE: "number" };
  const { id, title, description, draws, seed, people = null, scenarios } = sweep;
  const inputs = { id, draws, seed, people, scenarios: scenarios.length, runs: sweepRuns(sweep) };
  const resources = files.map(({ table, path, bytes, hash }) => ({
    name: path.replace(".", "-"),
    path,
    format: path.split(".")[1],
    description: tables[table].about,
    bytes,
    hash,
    schema: {
      fields: tables[table].columns.map((column) => ({
        name: column.name,
        type: types[column.type],
        description: column.about,
      })),
    },
  }));
  const set = { name: "crossmatch-sweep", title, description, inputs, fingerprint, resources };
  return `${JSON.stringify(set, null, 2)}\n`;
}

/**
 * The finished sweep a folder describes; undefined when it has no description. Throws an InputError
 * where the description is of something else.
 */
export function readSweepSet(dir: string): SweepSet | undefined {
  const path = join(dir, DESCRIPTION);
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  try {
    return sweepSetSchema.parse(JSON.parse(text));
  } catch {
    const expected =
      "the description of a sweep; this folder holds something else: choose another folder";
    throw new InputError({ file: path, expected });
  }
}
