import * as z from "zod";
import { idSchema, policySchema } from "../policy/schema.js";
import { MOST_SEED, USUAL_SEED } from "../scenario-link/scenario-choices.js";

/** Version of scenario files; a change that older readers would misread raises it. */
export const SCENARIO_VERSION = 1;

const text = z.string().trim().min(1);

const changedPolicySchema = z.strictObject({
  from: idSchema.describe("Id of the preset to start from"),
  set: z
    .record(z.string(), z.unknown())
    .describe("Keys of the policy to replace, with their paths: request.share: 0.5"),
});

/**
 * A scenario file: a baseline, the assumptions that differ from the ledger's defaults, and
 * possibly a policy: a preset by its id, a preset with some keys replaced, or a whole policy. Read
 * from `data/scenarios/*.yaml` or a reader's own file.
 */
export const scenarioSchema = z.strictObject({
  version: z
    .literal(SCENARIO_VERSION, { error: `${SCENARIO_VERSION}, the version that is read here` })
    .default(SCENARIO_VERSION)
    .describe("Version of the file's form"),
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
  policy: z
    .union([idSchema, changedPolicySchema, policySchema])
    .optional()
    .describe("A preset's id, a preset with some keys replaced, or a whole policy"),
  seed: z
    .int()
    .min(0)
    .max(MOST_SEED)
    .default(USUAL_SEED)
    .describe("Seed of the draws behind intervals; the population has a seed of its own"),
  sources: z.array(text).default([]),
});

export type ScenarioFile = z.infer<typeof scenarioSchema>;
