import * as z from "zod";
import { shareSchema } from "../number-schema.js";
import { idSchema } from "../policy/schema.js";

/** Most points that intervals may be drawn from, and the fewest that have a 5th percentile. */
export const MOST_DRAWS = 2000;
export const FEWEST_DRAWS = 20;

const text = z.string().trim().min(1);

const fitSchema = z.strictObject({
  figure: text.describe("Figure id of a total of the record"),
  assumptions: z.array(text).min(1).describe("Assumptions moved together until it is returned"),
});

const counterfactualSchema = z.strictObject({
  id: idSchema,
  title: text,
  description: text,
  set: z.record(z.string(), z.unknown()).describe("Policy keys, without policy. in front"),
});

/** What the replay fits, draws and asks: `data/replay.yaml`. */
export const replayPlanSchema = z.strictObject({
  policy: idSchema,
  scenario: idSchema,
  tolerance: shareSchema,
  draws: z.int().min(FEWEST_DRAWS).max(MOST_DRAWS),
  seed: z.int().min(0),
  fit: z.array(fitSchema).min(1),
  scaled: z.record(z.string(), text).default({}),
  unidentified: z.array(text).min(1),
  counterfactuals: z.array(counterfactualSchema),
});

export type ReplayPlan = Readonly<z.infer<typeof replayPlanSchema>>;
export type ReplayFit = ReplayPlan["fit"][number];
