import type { CandidatePolicy, ThresholdPoint, ThresholdRun } from "../linkage-file.js";

/** Records returned that are not the person's own. */
export const wrongRecords = ({ household, others }: ThresholdPoint): number => household + others;

/** Share of the records returned that are the right ones; undefined where none is returned. */
export function precision(point: ThresholdPoint): number | undefined {
  const returned = point.own + wrongRecords(point);
  // Under one record in a thousand runs there is nothing to take a share of.
  return returned < 1e-3 ? undefined : point.own / returned;
}

/** Share of the people asked about with a record of their own for whom it is returned. */
export const recall = (point: ThresholdPoint, onFile: number): number =>
  onFile > 0 ? point.own / onFile : 0;

/** The run with these fields and candidates. Throws where the page's data lack it. */
export function runOf(
  runs: readonly ThresholdRun[],
  fields: number,
  candidates: CandidatePolicy,
): ThresholdRun {
  const found = runs.find((run) => run.candidates === candidates && run.fields.length === fields);
  if (!found) throw new Error(`No run of ${fields} fields with candidates "${candidates}".`);
  return found;
}

/** The point of a run whose threshold is nearest. */
export function nearest({ points }: ThresholdRun, threshold: number): ThresholdPoint {
  return points.reduce((best, point) =>
    Math.abs(point.threshold - threshold) < Math.abs(best.threshold - threshold) ? point : best,
  );
}
