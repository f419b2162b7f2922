import type { Assumption } from "../../model/assumption.js";

export interface SliderScale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly scale: number;
  readonly unit: string;
}

/** What a slider's scale follows from. */
export type SliderEntry = Pick<Assumption, "unit" | "default" | "low" | "high">;

const NICE = [1, 2, 2.5, 5, 10];

/** The least round number not under a positive one. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = NICE.find((n) => n * power >= value * (1 - 1e-9)) ?? 10;
  return Number((factor * power).toPrecision(3));
}

/**
 * From where to where a slider goes for an assumption: from 0 to well past the range the ledger
 * considers, within the limits of its unit, in some hundreds of round steps.
 */
export function sliderScale({ unit, low, high, default: value }: SliderEntry): SliderScale {
  const top = roundUp(Math.max(high * 1.25, value * 1.25, low, 1e-6));
  const max = unit === "share" ? Math.min(1, top) : top;
  const step = 10 ** Math.floor(Math.log10(max / 150));
  const percent = unit === "share";
  const words: Partial<Record<Assumption["unit"], string>> = {
    years: "years",
    people: "people",
    dollars: "dollars",
  };
  return { min: 0, max, step, scale: percent ? 100 : 1, unit: percent ? "%" : (words[unit] ?? "") };
}
