import { workerData } from "node:worker_threads";
import type { Assumption } from "../../src/model/assumption.js";
import type { Assumptions } from "../../src/model/assumptions.js";
import {
  type LoadedPopulation,
  loadPopulation,
} from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import type { SweepBlock } from "../../src/model/sweep/blocks.js";
import { evaluateBlock } from "../../src/model/sweep/evaluate-block.js";
import type { BlockValues } from "../../src/model/sweep/sweep-progress.js";
import type { DrawQuestion } from "../../src/model/uncertainty/draws.js";
import { answerOrders } from "../workers/answer-orders.js";

/** What a worker is started with. */
export interface SweepWorkerData {
  readonly entries: readonly Assumption[];
  /** One for each group of scenarios. */
  readonly questions: readonly DrawQuestion[];
}

/** A block to run, with the population to run it over where that is another than before. */
export interface SweepOrder {
  readonly at: number;
  readonly block: SweepBlock;
  readonly population?: {
    readonly tables: PopulationTables;
    /** Values the population was drawn under. */
    readonly drawnUnder: Assumptions;
  };
}

const { entries, questions } = workerData as SweepWorkerData;
let loaded: LoadedPopulation | undefined;

answerOrders(
  ({ at, block, population }: SweepOrder): BlockValues => {
    if (population) loaded = loadPopulation(population.tables, population.drawnUnder);
    return { at, values: evaluateBlock(loaded!, entries, questions[block.group]!, block) };
  },
  ({ values }) => [values.buffer],
);
