import * as z from "zod";
import type { Ledger } from "../../src/model/ledger.js";
import { FILE_KEYS } from "../../src/model/sweep/drafts.js";
import { sweepSchema } from "../../src/model/sweep/sweep-schema.js";
import { POSITION, policyKeySchemas } from "./policy-key-schemas.js";
import { assumptionSchemas } from "./scenario-json-schema.js";

/**
 * JSON Schema (draft 7) of sweep files, from the model's own schema and the ledger: an editor then
 * offers every assumption and policy key, and shows what each one means.
 */
export function sweepJsonSchema(
  ledger: Pick<Ledger, "assumptions" | "baselines">,
): Record<string, unknown> {
  const schema = z.toJSONSchema(sweepSchema, { target: "draft-7", io: "input" });
  const { set, grid, list, ...rest } = schema.properties as Record<string, SchemaPart>;
  const values = { ...assumptionSchemas(ledger), ...policyKeySchemas() };
  const overrides = { $ref: "#/definitions/overrides" };
  const files = FILE_KEYS.map((key) => [key, listOf({ type: "string" })]);
  const inGrid = keySchemas(Object.keys(values), listOf);
  const item = list!.items!;
  return {
    ...schema,
    title: "A Crossmatch sweep",
    properties: {
      ...rest,
      set: overrides,
      grid: {
        ...inGrid,
        description: grid?.description,
        minProperties: 1,
        properties: { ...Object.fromEntries(files), ...inGrid.properties },
      },
      list: { ...list, items: { ...item, properties: { ...item.properties, set: overrides } } },
    },
    definitions: {
      overrides: { ...keySchemas(Object.keys(values)), description: set?.description },
      ...values,
    },
    // The schema's refinement, which the export leaves out: a grid or a list, and not both.
    if: { type: "object", properties: { grid: {} }, required: ["grid"] },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: { type: "object", properties: { list: false } },
    else: { type: "object", properties: { list: {} }, required: ["list"] },
  };
}

interface SchemaPart {
  readonly description?: string;
  readonly items?: SchemaPart;
  readonly properties?: Readonly<Record<string, SchemaPart>>;
}

/** An object with these keys, each with what `of` makes of its definition. */
function keySchemas(keys: readonly string[], of: (value: object) => object = (value) => value) {
  const schemaOf = (key: string): object => of({ $ref: `#/definitions/${key}` });
  const pattern = (key: string): string =>
    `^${key.replaceAll(".", "\\.").replaceAll(POSITION, "\\d+")}$`;
  const [plain, inLists] = [false, true].map((inList) =>
    keys.filter((key) => key.includes(POSITION) === inList),
  ) as [string[], string[]];
  return {
    type: "object",
    properties: Object.fromEntries(plain.map((key) => [key, schemaOf(key)])),
    patternProperties: Object.fromEntries(inLists.map((key) => [pattern(key), schemaOf(key)])),
    additionalProperties: false,
  };
}

function listOf(items: object): object {
  return { type: "array", minItems: 1, items };
}
