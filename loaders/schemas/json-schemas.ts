import type { Ledger } from "../../src/model/ledger.js";
import { policyJsonSchema } from "./policy-json-schema.js";
import { scenarioJsonSchema } from "./scenario-json-schema.js";
import { sweepJsonSchema } from "./sweep-json-schema.js";

/** Kinds of file an editor can check while one writes them. */
export const SCHEMA_KINDS = ["policy", "scenario", "sweep"] as const;
export type SchemaKind = (typeof SCHEMA_KINDS)[number];

const SCHEMAS = {
  policy: policyJsonSchema,
  scenario: scenarioJsonSchema,
  sweep: sweepJsonSchema,
} as const;

/** The text of a JSON Schema, as kept in `data/schema/<kind>.schema.json`. */
export function jsonSchemaText(
  kind: SchemaKind,
  ledger: Pick<Ledger, "assumptions" | "baselines">,
): string {
  return `${JSON.stringify(SCHEMAS[kind](ledger), null, 2)}\n`;
}

/** Name of the file that holds a kind's schema. */
export function schemaFile(kind: SchemaKind): string {
  return `${kind}.schema.json`;
}
