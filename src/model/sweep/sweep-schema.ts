import * as z from "zod";
import { numberFrom } from "../number-schema.js";
import { idSchema } from "../policy/schema.js";
import { MOST_SEED, USUAL_SEED } from "../scenario-link/scenario-choices.js";

/** Fewest draws that have a 5th percentile, and the most one scenario may have. */
export const FEWEST_SWEEP_DRAWS = 20;
export const MOST_SWEEP_DRAWS = 100_000;
/** Most scenarios of one sweep, and most runs: each scenario once as it stands and once a draw. */
export const MOST_SCENARIOS = 20_000;
export const MOST_RUNS = 1_000_000;

const text = z.string().trim().min(1);
const overrides = z.record(z.string(), z.unknown());

const scenario = text.describe("Id of a scenario in data/scenarios, or a file beside this one");
const policy = text.describe("Id of a policy in data/policies, or a file beside this one");
const set = overrides.describe("Assumption ids, or policy keys with policy. in front, to values");

const itemSchema = z.strictObject({
  id: idSchema,
  scenario: scenario.optional(),
  policy: policy.optional(),
  set: set.default({}),
});

const draws = `0, or a whole number from ${FEWEST_SWEEP_DRAWS} to ${MOST_SWEEP_DRAWS}`;
const drawsSchema = z.union([
  z.literal(0, { error: draws }),
  z.int({ error: draws }).min(FEWEST_SWEEP_DRAWS, draws).max(MOST_SWEEP_DRAWS, draws),
]);

/**
 * A sweep file: a base scenario, and a grid or a list of what differs from it. Read from
 * `data/sweeps/*.yaml` or a reader's own file.
 */
export const sweepSchema = z
  .strictObject({
    id: idSchema,
    title: text,
    description: text,
    scenario: scenario.default("report"),
    policy: policy.optional(),
    set: set.default({}),
    grid: z
      .record(z.string(), z.array(z.unknown()).min(1))
      .refine((grid) => Object.keys(grid).length > 0, "one or more keys, each with its values")
      .optional()
      .describe("Key to values: an assumption, policy.…, policy or scenario; all combinations run"),
    list: z.array(itemSchema).min(1).optional().describe("Scenarios, each with what it changes"),
    draws: drawsSchema
      .default(0)
      .describe("Draws of the assumptions for intervals; 0 runs each scenario as it stands"),
    seed: numberFrom(0, MOST_SEED, "a whole number")
      .int("a whole number")
      .default(USUAL_SEED)
      .describe("Seed of the draws, in place of those of the scenarios"),
    people: numberFrom(1, 100_000_000, "a whole number")
      .int("a whole number")
      .optional()
      .describe("People to draw; otherwise as many as the baseline has"),
  })
  .superRefine(({ grid, list }, context) => {
    if ((grid === undefined) !== (list === undefined)) return;
    const path = [grid === undefined ? "grid" : "list"];
    context.addIssue({ code: "custom", path, message: "either a grid or a list, and not both" });
  });

export type SweepFile = z.infer<typeof sweepSchema>;
export type SweepItem = z.infer<typeof itemSchema>;
