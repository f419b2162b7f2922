import * as z from "zod";

const check = z.strictObject({
  outcome: z.string().regex(/^(rows|records|people)\.\w+$/, "a number such as rows.correct"),
  mean: z.number().min(0),
  expected: z.number().min(0),
  standardError: z.number().min(0),
  z: z.number(),
  p: z.number().min(0).max(1),
  agrees: z.boolean(),
});

/** `data/proof.json`, as `crossmatch prove --write` leaves it. */
export const proofSchema = z.strictObject({
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2026-11-22"),
  baseline: z.string(),
  seed: z.int().min(0),
  people: z.int().positive(),
  falseAlarms: z.number().gt(0).lt(1),
  runs: z
    .array(
      z.strictObject({
        state: z.string(),
        setting: z.string(),
        title: z.string(),
        replicates: z.int().min(2),
        policies: z
          .array(
            z.strictObject({ id: z.string(), title: z.string(), checks: z.array(check).min(1) }),
          )
          .min(1),
      }),
    )
    .min(1),
});
