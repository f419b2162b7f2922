import type { Interval } from "../../model/uncertainty/interval.js";
import { MEASURES, type Measure } from "../../model/uncertainty/measures.js";
import { compact, percent, range, roughly } from "../numbers.js";

type Unit = Pick<Measure, "unit">;

/** A number in a sentence: "47,000", "99.6%". */
export const valueWords = ({ unit }: Unit, value: number): string =>
  unit === "share" ? percent(value) : roughly(value);

/** A number on a chart: "47,000", "1.28M", "99.6%". */
export const valueLabel = ({ unit }: Unit, value: number): string =>
  unit === "share"
    ? percent(value).replace("less than ", "<").replace("more than ", ">")
    : compact(value);

/** Both ends of an interval: "41,000 to 55,000", "99% to 99.7%". */
export function rangeWords({ unit }: Unit, { low, high }: Pick<Interval, "low" | "high">): string {
  if (unit !== "share") return range(low, high).replace(/^about /, "");
  const [from, to] = [percent(low), percent(high)];
  return from === to ? from : `${from} to ${to}`;
}

/** A measure by its id. Throws for one that does not exist: a fault of ours, not the reader's. */
export function measureOf(id: string): Measure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (!found) throw new Error(`There is no measure called "${id}".`);
  return found;
}

/** Its label at the start of a line. */
export const measureTitle = ({ label }: Measure): string =>
  label.charAt(0).toUpperCase() + label.slice(1);
