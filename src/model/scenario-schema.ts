import { z } from "zod";

const text = z.string({ error: "some text" }).trim().min(1, { error: "some text" });
const id = z.string({ error: "an id" }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: "lower-case words joined by hyphens, such as report-revoked",
});

/**
 * A scenario as written in `data/scenarios/*.yaml` or a reader's own file: a baseline, whether the
 * revocable status is withdrawn, assumptions that differ from their defaults, and maybe a policy.
 */
export const scenarioSchema = z.strictObject({
  id: id.describe("Short name in links and commands; the file has the same name"),
  title: text,
  description: text,
  baseline: text.describe("Id of a baseline in data/baselines.yaml"),
  revoked: z.boolean().default(false).describe("Withdraw the revocable temporary status"),
  set: z
    .record(z.string(), z.number({ error: "a number" }))
    .default({})
    .describe("Assumptions that differ from their defaults, by id"),
  policy: id.optional().describe("Policy that is shown first with this scenario"),
  sources: z.array(text).min(1).describe("Figure ids, statutes or court decisions it rests on"),
});

/** A scenario file's content, before its baseline and assumptions are looked up. */
export type ScenarioFile = Readonly<z.infer<typeof scenarioSchema>>;
