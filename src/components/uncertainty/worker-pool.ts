import * as Comlink from "comlink";
import { type PointPool, type PointWorker, pointPool } from "./point-pool.js";
import type { PointsApi } from "./points.worker.js";

/** Each worker holds a population of its own: more than this would be memory ill spent. */
const MOST_WORKERS = 4;

let pool: PointPool | undefined;

/** The one pool of workers of a page; they start, and fetch the population, when first asked. */
export function workerPool(): PointPool {
  const size = Math.max(1, Math.min(MOST_WORKERS, navigator.hardwareConcurrency || 1));
  pool ??= pointPool(startWorker, size);
  return pool;
}

function startWorker(): PointWorker {
  const worker = new Worker(import.meta.resolve("./points.worker.js"), { type: "module" });
  const api = Comlink.wrap<PointsApi>(worker);
  let broken: (error: Error) => void = () => undefined;
  worker.addEventListener("error", () => broken(new Error("A worker could not be started.")));
  return {
    evaluate: (...piece) =>
      new Promise((resolve, reject) => {
        broken = reject;
        api.evaluate(...piece).then(resolve, reject);
      }),
  };
}
