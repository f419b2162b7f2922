import { z } from "zod";
import { shareSchema } from "./number-schema.js";

/** Country totals that hold whichever baseline is drawn; each is the value of a figure. */
export const TOTALS = [
  "citizenChildren",
  "mixedStatusCitizens",
  "mixedStatusPeople",
  "finalOrders",
  "docket",
  "revocable",
] as const;
export type TotalName = (typeof TOTALS)[number];

/** Which column of `data/states.csv` shares the people out over the states. */
export const STATE_COLUMNS = ["pew", "mpi"] as const;

const figureId = z.string({ error: "a figure id" }).min(1, { error: "a figure id" });
const text = z.string({ error: "some text" }).trim().min(1, { error: "some text" });

const cohortsSchema = z
  .strictObject({ recent: shareSchema, middle: shareSchema, long: shareSchema })
  .refine(({ recent, middle, long }) => Math.abs(recent + middle + long - 1) < 1e-9, {
    error: "three shares that sum to 1",
  });

/** One answer to "how many, where, how long, with what standing". */
export const baselineSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: "lower-case words and hyphens" }),
  title: text,
  description: text,
  people: z.int({ error: "a whole number of people" }).min(1, { error: "1 person or more" }),
  stateColumn: z.enum(STATE_COLUMNS),
  cohorts: cohortsSchema,
  liminalShare: shareSchema,
  figures: z.array(figureId).min(1, { error: "the ids of the figures it rests on" }),
  guesses: z.array(z.enum(["people", "stateColumn", "cohorts", "liminalShare"])).default([]),
  notes: text,
});
export type Baseline = Readonly<z.infer<typeof baselineSchema>>;

/** The whole of `data/baselines.yaml`. */
export const baselinesSchema = z.strictObject({
  default: text,
  totals: z.strictObject({
    citizenChildren: figureId,
    mixedStatusCitizens: figureId,
    mixedStatusPeople: figureId,
    finalOrders: figureId,
    docket: figureId,
    revocable: figureId,
  } satisfies Record<TotalName, z.ZodType>),
  baselines: z.array(baselineSchema).min(1),
});
