import type { Assumption } from "../assumption.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { type DrawQuestion, evaluateDraw } from "../uncertainty/draws.js";
import { evaluatePolicies } from "../uncertainty/evaluate-policies.js";
import { MEASURES } from "../uncertainty/measures.js";
import type { SweepBlock } from "./blocks.js";

/**
 * The `MEASURES` of every run of a block: runs x policies x measures. Run 0 takes the assumptions at
 * the values the scenario sets and else at their defaults, run d takes draw d - 1 of the question.
 */
export function evaluateBlock(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  question: DrawQuestion,
  { from, to }: Pick<SweepBlock, "from" | "to">,
): Float64Array {
  const size = question.policies.length * MEASURES.length;
  const values = new Float64Array((to - from) * size);
  for (let run = from; run < to; run++) {
    const measured =
      run === 0
        ? evaluatePolicies(() => loaded, question, asSet(entries, question.set))
        : evaluateDraw(loaded, entries, question, run - 1);
    values.set(measured, (run - from) * size);
  }
  return values;
}

function asSet(
  entries: readonly Assumption[],
  set: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  return { ...Object.fromEntries(entries.map((entry) => [entry.id, entry.default])), ...set };
}
