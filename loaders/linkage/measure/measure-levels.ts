import type { LevelTables, NameNodeTable } from "../../../src/model/match/level-tables.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { runInWorkers, usualWorkers } from "../../workers/run-in-workers.js";
import { workerSource } from "../../workers/worker-source.js";
import {
  LEVEL_PARTS,
  type LevelDetail,
  type LevelPart,
  type LevelSources,
  type MeasuredPart,
  partMeasurer,
} from "./level-parts.js";
import type { LevelsReport, LevelsWorkerData } from "./levels-worker.js";

/** Version of the tables; raise it when their layout changes. */
export const LEVELS_VERSION = 3;

export const LEVELS_WORKER = "loaders/linkage/measure/levels-worker.ts";

export type OnPart = (done: number, all: number) => void;

/** Measures every table the model needs, here. */
export function measureLevels(sources: LevelSources, detail: LevelDetail = {}): LevelTables {
  const measure = partMeasurer(sources, detail);
  return assembled(new Map(LEVEL_PARTS.map((part) => [part, measure(part)])));
}

/** The same tables, measured in worker threads; `onPart` hears how many parts are done. */
export async function measureInWorkers(
  sources: LevelSources,
  detail: LevelDetail = {},
  onPart?: OnPart,
): Promise<LevelTables> {
  const parts = new Map<LevelPart, MeasuredPart>();
  const workerData: LevelsWorkerData = { sources, detail };
  let next = 0;
  await runInWorkers<LevelPart, LevelsReport>({
    source: workerSource(LEVELS_WORKER),
    workerData,
    workers: usualWorkers(),
    nextOrder: () => LEVEL_PARTS[next++],
    onReport: ({ part, measured }) => {
      parts.set(part, measured);
      onPart?.(parts.size, LEVEL_PARTS.length);
    },
  });
  return assembled(parts);
}

function assembled(parts: ReadonlyMap<LevelPart, MeasuredPart>): LevelTables {
  const surnameNodes = CONVENTIONS.map(
    (convention) =>
      (parts.get(convention) as { readonly surnameNodes: NameNodeTable }).surnameNodes,
  );
  const given = parts.get("given names") as Pick<LevelTables, "givenNodes">;
  const same = parts.get("same person") as Omit<LevelTables, "version">;
  return { ...same, ...given, version: LEVELS_VERSION, surnameNodes };
}
