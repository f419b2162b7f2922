import { parentPort, workerData } from "node:worker_threads";
import type { Chances } from "../../src/model/population/chances.js";
import { PeopleCounter } from "../../src/model/population/count-people.js";
import type { SideTallies } from "../../src/model/population/side-tallies.js";
import { FINISH } from "../workers/answer-orders.js";

/** What a worker is started with. */
export interface DrawJob {
  readonly chances: Chances;
  readonly seed: number;
  readonly people: number;
}

/** A range to draw, or word that there are no more. */
export type DrawOrder = { readonly from: number; readonly to: number } | typeof FINISH;

/** Sent after each range, and once at the end with everything counted. */
export type DrawReport =
  | { readonly done: number }
  | {
      readonly keys: Uint32Array<ArrayBuffer>;
      readonly counts: Uint32Array<ArrayBuffer>;
      readonly sides: SideTallies;
    };

const job = workerData as DrawJob;
const counter = new PeopleCounter(job.chances, job.seed, job.people);

parentPort!.on("message", (order: DrawOrder) => {
  if (order !== FINISH) {
    counter.add(order.from, order.to);
    report({ done: order.to - order.from });
    return;
  }
  const { keys, counts } = counter.cells.sorted();
  report({ keys, counts, sides: counter.sides }, [keys.buffer, counts.buffer]);
  parentPort!.close();
});

function report(message: DrawReport, transfer: ArrayBuffer[] = []): void {
  parentPort!.postMessage(message, transfer);
}
