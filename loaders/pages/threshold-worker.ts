import { workerData } from "node:worker_threads";
import {
  type SweepPoint,
  sweepPoint,
  withThreshold,
} from "../../src/components/compare/threshold-sweep.js";
import type { Assumptions } from "../../src/model/assumptions.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { loadPopulation } from "../../src/model/population/loaded-population.js";
import type { PopulationTables } from "../../src/model/population/tables.js";
import { simulate } from "../../src/model/simulate.js";
import { answerOrders } from "../workers/answer-orders.js";

/** What a worker is started with. */
export interface ThresholdWorkerData {
  readonly tables: PopulationTables;
  /** Values the population was drawn under. */
  readonly drawnUnder: Assumptions;
  readonly baseline: string;
  readonly assumptions: Assumptions;
  readonly policy: Policy;
}

const { tables, drawnUnder, baseline, assumptions, policy } = workerData as ThresholdWorkerData;
const population = loadPopulation(tables, drawnUnder);
const scenario = { id: baseline, assumptions, revoked: false };

/** Answers a threshold, in bits, by whom the policy finds at it. */
answerOrders(
  (threshold: number): SweepPoint =>
    sweepPoint(
      threshold,
      simulate(population, { ...scenario, policy: withThreshold(policy, threshold) }),
    ),
);
