import { uncertaintyHeadlines } from "../../src/components/uncertainty/headline.js";
import { rangeSentence } from "../../src/components/uncertainty/headline-ranges.js";
import { FIRST_MEASURE } from "../../src/components/uncertainty/stored-counts.js";
import type { Policy } from "../../src/model/policy/schema.js";
import type { Simulation } from "../../src/model/simulation.js";
import { columnOf } from "../../src/model/uncertainty/columns.js";
import { intervalOf } from "../../src/model/uncertainty/interval.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import { rangeFile } from "./range-file.js";
import { uncertaintyFile } from "./uncertainty-file.js";

/** Texts about how sure a preset's numbers are. `usual`: the same with every assumption at its default. */
export async function uncertaintyTexts(
  policy: Policy,
  usual: Simulation,
): Promise<Record<string, string>> {
  const { ranges } = await rangeFile();
  const { values } = await uncertaintyFile();
  const column = MEASURES.findIndex(({ id }) => id === FIRST_MEASURE);
  const measure = MEASURES[column]!;
  const interval = intervalOf(columnOf(values, MEASURES.length, column));
  return {
    ranges: rangeSentence(policy, ranges[policy.id]!),
    ...uncertaintyHeadlines(measure, measure.of(usual), interval),
  };
}
