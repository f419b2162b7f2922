import * as z from "zod";
import type { Assumption } from "../../src/model/assumption.js";
import type { Ledger } from "../../src/model/ledger.js";
import { scenarioSchema } from "../../src/model/scenario-file/scenario-schema.js";

/**
 * JSON Schema (draft 7) of scenario files, from the model's own schema and the ledger: an editor
 * then offers the ids of baselines and assumptions and shows what each assumption means.
 */
export function scenarioJsonSchema(
  ledger: Pick<Ledger, "assumptions" | "baselines">,
): Record<string, unknown> {
  const schema = z.toJSONSchema(scenarioSchema, { target: "draft-7", io: "input" });
  const { baseline, set, ...rest } = schema.properties as Record<string, object>;
  return {
    ...schema,
    title: "A Crossmatch scenario",
    properties: {
      ...rest,
      baseline: { ...baseline, enum: ledger.baselines.map(({ id }) => id) },
      set: {
        description: describedIn(set),
        type: "object",
        properties: assumptionSchemas(ledger),
        additionalProperties: false,
      },
    },
  };
}

/** A schema of each assumption's value, by its id. */
export function assumptionSchemas({
  assumptions,
}: Pick<Ledger, "assumptions">): Readonly<Record<string, object>> {
  return Object.fromEntries(assumptions.map((entry) => [entry.id, valueSchema(entry)]));
}

/** Limits are those of the unit: a value outside the considered range is allowed. */
function valueSchema({ label, unit }: Assumption): object {
  const description = `${label} (${unit})`;
  return { description, type: "number", minimum: 0, ...(unit === "share" ? { maximum: 1 } : {}) };
}

function describedIn(schema: object | undefined): unknown {
  return schema && "description" in schema ? schema.description : undefined;
}
