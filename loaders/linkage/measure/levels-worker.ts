import { workerData } from "node:worker_threads";
import { answerOrders } from "../../workers/answer-orders.js";
import {
  type LevelDetail,
  type LevelPart,
  type LevelSources,
  type MeasuredPart,
  partMeasurer,
} from "./level-parts.js";

/** What a worker is started with. */
export interface LevelsWorkerData {
  readonly sources: LevelSources;
  readonly detail: LevelDetail;
}

/** One part, measured. */
export interface LevelsReport {
  readonly part: LevelPart;
  readonly measured: MeasuredPart;
}

const { sources, detail } = workerData as LevelsWorkerData;
const measure = partMeasurer(sources, detail);

answerOrders((part: LevelPart): LevelsReport => ({ part, measured: measure(part) }));
