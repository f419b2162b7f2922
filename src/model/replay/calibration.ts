import * as z from "zod";

const positive = z.number().positive();

/** What the last fit found: `data/calibration.yaml`. */
export const calibrationSchema = z.strictObject({
  fitted: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2025-08-07")
    .describe("Date of the fit"),
  policy: z.string(),
  scenario: z.string(),
  people: z.int().positive().describe("Size of the population it was fitted on"),
  seed: z.int().min(0).describe("Seed of that population"),
  tolerance: positive,
  totals: z.array(
    z.strictObject({
      figure: z.string(),
      target: positive,
      achieved: positive,
      assumptions: z.array(z.string()).min(1),
      value: positive,
    }),
  ),
});

export type Calibration = Readonly<z.infer<typeof calibrationSchema>>;
