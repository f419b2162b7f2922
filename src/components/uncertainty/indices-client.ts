import * as Comlink from "comlink";
import type { SobolIndex } from "../../model/sensitivity/sobol-indices.js";
import type { IndicesApi } from "./indices.worker.js";

/** Sobol indices of one number from the values of its points, worked out in a worker of its own. */
export async function indicesInWorker(
  values: Float64Array,
  groups: number,
  seed: number,
): Promise<readonly SobolIndex[]> {
  const worker = new Worker(import.meta.resolve("./indices.worker.js"), { type: "module" });
  try {
    const failed = new Promise<never>((_, reject) => {
      worker.addEventListener("error", () => reject(new Error("A worker could not be started.")));
    });
    const api = Comlink.wrap<IndicesApi>(worker);
    return (await Promise.race([api.sobolIndices(values, groups, seed), failed])) ?? [];
  } finally {
    worker.terminate();
  }
}
