import { Option } from "commander";
import { pointsInWorkers } from "../loaders/draws/points-in-workers.js";
import { drawProgress } from "../loaders/population/draw-progress.js";
import { wholeNumber } from "../loaders/population/population-options.js";
import type { Assumption } from "../src/model/assumption.js";
import { InputError } from "../src/model/input-error.js";
import type { Policy } from "../src/model/policy/schema.js";
import type { LoadedPopulation } from "../src/model/population/loaded-population.js";
import { type DrawQuestion, isSampled } from "../src/model/uncertainty/draws.js";
import { LEVEL } from "../src/model/uncertainty/interval.js";
import {
  type MeasureIntervals,
  measureIntervals,
} from "../src/model/uncertainty/measure-intervals.js";

/** The fewest draws that have a 5th percentile, and the most one would wait for. */
const FEWEST_DRAWS = 20;
const MOST_DRAWS = 100_000;

/** What draws say of one policy, as `--json` prints it. */
export interface Drawn {
  readonly draws: number;
  readonly seed: number;
  /** How many assumptions were drawn. */
  readonly sampled: number;
  /** Share of the draws inside each interval. */
  readonly level: number;
  readonly intervals: MeasureIntervals;
}

export interface DrawOptions {
  readonly draws?: string;
  readonly drawSeed?: string;
}

/** `--draws N`. */
export function drawsOption(): Option {
  return new Option("--draws <n>", "draw the assumptions n times and print 90% intervals");
}

/** `--draw-seed S`. */
export function drawSeedOption(): Option {
  return new Option("--draw-seed <n>", "seed of these draws (default: the scenario's, or 1)");
}

/**
 * Reads the options; undefined where no draws are asked for. Throws an InputError.
 * @param usualSeed the scenario's seed, which counts where none is given
 */
export function readDrawOptions({ draws, drawSeed }: DrawOptions, usualSeed: number) {
  if (draws !== undefined) {
    return {
      draws: wholeNumber("--draws", draws, FEWEST_DRAWS, MOST_DRAWS),
      seed: wholeNumber("--draw-seed", drawSeed ?? usualSeed, 0, Number.MAX_SAFE_INTEGER),
    };
  }
  if (drawSeed === undefined) return undefined;
  const expected = "--draws beside it, which says how many draws it is the seed of";
  throw new InputError({ file: "--draw-seed", value: drawSeed, expected });
}

/** Draws one policy's scenario, with a progress bar on the terminal. */
export async function drawScenario(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  question: Omit<DrawQuestion, "policies">,
  policy: Policy,
): Promise<Drawn> {
  const bar = drawProgress(true, "Drawing assumptions");
  try {
    const job = { design: "draws", question: { ...question, policies: [policy] } } as const;
    const values = await pointsInWorkers(loaded, entries, job, bar);
    const { draws, seed, set } = question;
    return {
      draws,
      seed,
      sampled: entries.filter((entry) => isSampled(entry, set)).length,
      level: LEVEL,
      intervals: measureIntervals({ policies: [policy.id], draws, values }, policy.id),
    };
  } finally {
    bar.stop();
  }
}
