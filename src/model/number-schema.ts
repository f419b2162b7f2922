import { z } from "zod";

/** A finite number between two limits, both allowed; either kind of miss names both limits. */
export function numberFrom(low: number, high: number, what = "a number"): z.ZodNumber {
  const error = `${what} from ${low} to ${high}`;
  return z.number({ error }).min(low, { error }).max(high, { error });
}

/** A share or probability: 0 to 1. */
export const shareSchema = numberFrom(0, 1, "a share");

/** A whole number of people, rows or returns: 0 or more. */
export const countSchema = z
  .int({ error: "a whole number of 0 or more" })
  .min(0, { error: "a whole number of 0 or more" });
