import { uncertaintyHeadlines } from "../../src/components/uncertainty/headline.js";
import { FIRST_MEASURE } from "../../src/components/uncertainty/stored-counts.js";
import type { Simulation } from "../../src/model/simulation.js";
import { columnOf } from "../../src/model/uncertainty/columns.js";
import { intervalOf } from "../../src/model/uncertainty/interval.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import { uncertaintyFile } from "./uncertainty-file.js";

/** Texts about how sure the first policy's numbers are. `usual`: the policy at the defaults. */
export async function uncertaintyTexts(usual: Simulation): Promise<Record<string, string>> {
  const { values } = await uncertaintyFile();
  const column = MEASURES.findIndex(({ id }) => id === FIRST_MEASURE);
  const measure = MEASURES[column]!;
  const interval = intervalOf(columnOf(values, MEASURES.length, column));
  return uncertaintyHeadlines(measure, measure.of(usual), interval);
}
