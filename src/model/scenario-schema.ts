import * as z from "zod";
import { idSchema } from "./policy/schema.js";

const text = z.string().trim().min(1);

/**
 * A scenario file: a baseline, the assumptions that differ from the ledger's defaults, and
 * possibly a policy. Read from `data/scenarios/*.yaml` or a reader's own file.
 */
export const scenarioSchema = z.strictObject({
  id: idSchema,
  title: text,
  description: text,
  baseline: z.string().describe("Id of a baseline in data/baselines.yaml"),
  revoked: z
    .boolean()
    .default(false)
    .describe("Temporary status under humanitarian parole is withdrawn"),
  set: z
    .record(z.string(), z.number())
    .default({})
    .describe("Assumption id to value, where it differs from the ledger's default"),
  policy: idSchema.optional().describe("Id of a policy to start from"),
  sources: z.array(text).default([]),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;
