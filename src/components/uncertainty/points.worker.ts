import * as Comlink from "comlink";
import { evaluatePoints, type PointJob } from "../../model/uncertainty/point-job.js";
import { ledgerFile, population } from "../study/populations.js";

// The model keeps what it works out by the objects it is given, so a job stays the same object from
// one piece of it to the next; only the last, so that nothing piles up.
let latest: { readonly key: string; readonly job: PointJob } | undefined;

const api = {
  /** The points of a job from `from` up to `to`. `key` names the job's content. */
  async evaluate(key: string, job: PointJob, from: number, to: number): Promise<Float64Array> {
    if (latest?.key !== key) latest = { key, job };
    const known = latest.job;
    const [loaded, { assumptions }] = await Promise.all([
      population(known.question.baseline),
      ledgerFile(),
    ]);
    const values = evaluatePoints(loaded, assumptions, known, from, to);
    return Comlink.transfer(values, [values.buffer]);
  },
};

export type PointsApi = typeof api;
Comlink.expose(api);
