import type { Assumption } from "../assumption.js";
import type { Assumptions } from "../assumptions.js";
import type { Policy } from "../policy/schema.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { assumptionsAtChances } from "./assumptions-at-chances.js";
import { evaluatePolicies } from "./evaluate-policies.js";
import { latinHypercube } from "./latin-hypercube.js";
import { populationForDraws } from "./population-for-draws.js";

/** Seed of the draws where a reader names none. It has nothing to do with the population's seed. */
export const DRAW_SEED = 1;

/** What is asked: some policies over one population, under assumptions drawn from their ranges. */
export interface DrawQuestion {
  readonly baseline: string;
  readonly revoked: boolean;
  /** Assumptions the reader has set: a choice, which is held, and not an unknown. */
  readonly set: Readonly<Record<string, number>>;
  readonly policies: readonly Policy[];
  readonly seed: number;
  readonly draws: number;
}

/** Whether an assumption is drawn: neither fixed, nor set by the reader, nor drawn with the names. */
export const isSampled = (
  { id, stage, distribution, low, high }: Assumption,
  set: DrawQuestion["set"],
): boolean => stage !== "names" && distribution !== "fixed" && low < high && !(id in set);

/**
 * Every assumption's value in one draw (from 0) of a question. The drawn ones are the points of a
 * Latin hypercube, each by the distribution the ledger states; shares that together exceed all of
 * what they share are scaled down together. The same for every policy, so that policies differ by
 * what they do and not by chance.
 */
export function assumptionsOfDraw(
  entries: readonly Assumption[],
  question: Pick<DrawQuestion, "set" | "seed" | "draws">,
  draw: number,
): Assumptions {
  const columns = columnsOf(entries, question);
  return assumptionsAtChances(entries, question.set, (id) => columns.get(id)?.[draw]);
}

/**
 * The `MEASURES` of every policy of a question in one draw: a row for each policy. Draws run over
 * `populationForDraws`.
 */
export function evaluateDraw(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  question: DrawQuestion,
  draw: number,
): Float64Array {
  const assumptions = assumptionsOfDraw(entries, question, draw);
  return evaluatePolicies(
    (policy) => populationForDraws(loaded, entries, policy),
    question,
    assumptions,
  );
}

type Columns = ReadonlyMap<string, Float64Array>;

/** Each question's hypercube: all its draws need it. */
const hypercubes = new WeakMap<object, { readonly entries: unknown; readonly columns: Columns }>();

function columnsOf(
  entries: readonly Assumption[],
  question: Pick<DrawQuestion, "set" | "seed" | "draws">,
): Columns {
  const known = hypercubes.get(question);
  if (known?.entries === entries) return known.columns;
  const { set, seed, draws } = question;
  const sampled = entries.filter((entry) => isSampled(entry, set)).map(({ id }) => id);
  const columns = latinHypercube(seed, sampled, draws, "draw");
  hypercubes.set(question, { entries, columns });
  return columns;
}
