import * as z from "zod";
import { comparesRecords, LISTS, policySchema } from "../../src/model/policy/schema.js";

/** JSON Schema (draft 7, which editors know best) of policy files, from the model's own schema. */
export function policyJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(policySchema, { target: "draft-7", io: "input" }),
    title: "A Crossmatch policy",
    // The schema's refinement, which the export leaves out: only compared lists have a match section.
    if: {
      properties: {
        request: { properties: { list: { enum: LISTS.filter((list) => !comparesRecords(list)) } } },
      },
    },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: { properties: { match: { type: "null" } } },
    else: { properties: { match: { type: "object" } }, required: ["match"] },
  };
}
