import { z } from "zod";

export const UNITS = [
  "share",
  "years",
  "people",
  "ratio",
  "count",
  "odds",
  "multiplier",
  "dollars",
] as const;
export const DISTRIBUTIONS = ["uniform", "triangular", "beta", "lognormal", "fixed"] as const;
/** Where an assumption is read. `names` ones shape the name tables, which only a redraw can change. */
export const ASSUMPTION_STAGES = ["names", "population", "match", "exposure", "response"] as const;

const text = z.string({ error: "some text" }).trim().min(1, { error: "some text" });
const number = z.number({ error: "a number" });

/** One parameter of the model as it stands in `data/assumptions.yaml`. */
export const assumptionSchema = z
  .strictObject({
    id: z
      .string({ error: "an id such as filing.adults" })
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)+$/, {
        error: "an id of lower-case words joined by hyphens and dots, such as filing.adults",
      }),
    label: text,
    description: text,
    unit: z.enum(UNITS),
    default: number,
    low: number,
    high: number,
    distribution: z.enum(DISTRIBUTIONS),
    stage: z.enum(ASSUMPTION_STAGES),
    group: text,
    figures: z.array(text).default([]),
    guess: z.boolean().default(false),
    rationale: text,
  })
  .superRefine(checkAssumption);

export type Assumption = Readonly<z.infer<typeof assumptionSchema>>;
type Unchecked = z.output<typeof assumptionSchema>;

/** Rules between keys: the order of the numbers, the limits of the unit, and where it comes from. */
function checkAssumption(entry: Unchecked, context: z.RefinementCtx): void {
  const report = (key: keyof Unchecked, message: string) =>
    context.addIssue({ code: "custom", path: [key], message });
  const top = entry.unit === "share" ? 1 : Number.POSITIVE_INFINITY;
  for (const key of ["default", "low", "high"] as const) {
    if (entry[key] >= 0 && entry[key] <= top) continue;
    report(key, entry.unit === "share" ? "a share from 0 to 1" : `${entry.unit} of 0 or more`);
  }
  if (entry.low > entry.high) {
    report("low", `a number no larger than high (${entry.high})`);
  } else if (entry.default < entry.low || entry.default > entry.high) {
    report("default", `a number from low to high (${entry.low} to ${entry.high})`);
  }
  if (entry.distribution === "lognormal" && entry.low <= 0) {
    report("low", "a number above 0, because a lognormal never reaches 0");
  }
  if (entry.distribution === "beta" && entry.unit !== "share") {
    report("distribution", "another distribution; beta fits only the unit share");
  }
  if (entry.figures.length === 0 && !entry.guess) {
    report("figures", "the ids of the figures it rests on, or guess: true where there are none");
  }
  if (entry.figures.length > 0 && entry.guess) {
    report("guess", "no guess mark beside figures: name figures, or mark it a guess, not both");
  }
}
