import { Worker } from "node:worker_threads";
import { CellCounter } from "../../src/model/population/cell-counter.js";
import { cellKeys, unpackKeys } from "../../src/model/population/cell-key.js";
import {
  CELL_ATTRIBUTES,
  type CellAttribute,
  type Cells,
} from "../../src/model/population/cells.js";
import type { Chances } from "../../src/model/population/chances.js";
import { lawfulFilers } from "../../src/model/population/count-people.js";
import {
  mergeSides,
  type SideTallies,
  sideTallies,
} from "../../src/model/population/side-tallies.js";
import type { DrawJob, DrawOrder, DrawReport } from "./draw-worker.js";

/** People in a range handed to a worker: a whole number of blocks, though any number will do. */
const CHUNK = 252_000;

export interface DrawRequest extends DrawJob {
  readonly workers: number;
  readonly chunk?: number;
  /** Source of the worker, compiled (`compileWorker`). */
  readonly workerSource: string;
  /** Told how many people have been drawn so far, of how many. */
  readonly onProgress?: (drawn: number, all: number) => void;
}

/** A drawn population. */
export interface DrawnPopulation {
  readonly cells: Cells;
  readonly sides: SideTallies;
  readonly lawful: number;
}

/**
 * Draws a population in worker threads and counts it into cells. The same for any number of
 * workers and any chunk: people depend on their index alone, and counts are added and then sorted.
 */
export async function drawInWorkers(request: DrawRequest): Promise<DrawnPopulation> {
  const { chances, people, workers, chunk = CHUNK } = request;
  const lawful = lawfulFilers(chances, people);
  const all = people + lawful;
  const counter = new CellCounter();
  const sides = sideTallies();
  let next = 0;
  let drawn = 0;
  const nextOrder = (): DrawOrder => {
    if (next >= all) return "finish";
    const from = next;
    next = Math.min(next + chunk, all);
    return { from, to: next };
  };
  const running = Array.from({ length: Math.min(workers, Math.ceil(all / chunk)) }, () =>
    runWorker(request, nextOrder, (report) => {
      if ("done" in report) {
        drawn += report.done;
        request.onProgress?.(drawn, all);
        return;
      }
      for (let i = 0; i < report.keys.length; i++) counter.add(report.keys[i]!, report.counts[i]!);
      mergeSides(sides, report.sides);
    }),
  );
  try {
    await Promise.all(running.map(({ finished }) => finished));
  } catch (error) {
    await Promise.all(running.map(({ worker }) => worker.terminate()));
    throw error;
  }
  return { cells: cellsFrom(chances, counter), sides, lawful };
}

function runWorker(
  { chances, seed, people, workerSource }: DrawRequest,
  nextOrder: () => DrawOrder,
  onReport: (report: DrawReport) => void,
): { worker: Worker; finished: Promise<void> } {
  const workerData: DrawJob = { chances, seed, people };
  const worker = new Worker(workerSource, { eval: true, workerData, execArgv: [] });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on("error", reject);
    worker.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`A drawing worker stopped with code ${code}.`)),
    );
    worker.on("message", (report: DrawReport) => {
      onReport(report);
      if ("done" in report) worker.postMessage(nextOrder());
    });
  });
  worker.postMessage(nextOrder());
  return { worker, finished };
}

/** Cells, in ascending order of their keys, from counted keys. */
export function cellsFrom(chances: Chances, counter: CellCounter): Cells {
  const { keys, counts } = counter.sorted();
  const columns = unpackKeys(cellKeys(chances.dictionaries), keys);
  const codes = Object.fromEntries(CELL_ATTRIBUTES.map((name, a) => [name, columns[a]!]));
  return {
    ...(codes as Record<CellAttribute, Uint8Array>),
    count: counts,
    length: keys.length,
    dictionaries: chances.dictionaries,
    households: chances.households,
  };
}
