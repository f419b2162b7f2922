import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { Sweep } from "../../src/model/sweep/sweep.js";
import { contentHash } from "../ledger/content-hash.js";
import { LEDGER_FILES } from "../ledger/load-ledger.js";
import {
  ARTIFACT_ENTRY,
  CHANCES_ENTRY,
  codeHash,
  valueHash,
  WORKER_ENTRY,
} from "../population/artifact-key.js";
import { PROJECT, sourceGraph } from "../population/source-graph.js";

export const SWEEP_WORKER = "loaders/sweep/sweep-worker.ts";
/** Modules from whose sources, and those of all they import, a sweep's numbers and files follow. */
const ENTRIES = [
  SWEEP_WORKER,
  "loaders/sweep/write-sweep.ts",
  "loaders/linkage/measure/build-levels.ts",
  WORKER_ENTRY,
  ARTIFACT_ENTRY,
  CHANCES_ENTRY,
];
const DATA = [...LEDGER_FILES, "naming.csv", "nicknames.csv"];

export const fingerprintSchema = z.strictObject({
  version: z.string(),
  sweep: z.string(),
  ledger: z.string(),
  code: z.string(),
});

/** All that a sweep's files follow from: the same fingerprint gives the same bytes. */
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** The fingerprint of a sweep as it would be run now. */
export function fingerprintOf(sweep: Sweep): Fingerprint {
  return {
    version: projectVersion(),
    sweep: valueHash(sweep),
    ledger: contentHash(
      DATA.map((name) => join(PROJECT, "data", name)),
      PROJECT,
    ),
    code: codeHash(ENTRIES.map((entry) => sourceGraph(entry))),
  };
}

function projectVersion(): string {
  const text = readFileSync(join(PROJECT, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** What has changed between two fingerprints, in words; an empty list where they are the same. */
export function changedParts(before: Fingerprint, now: Fingerprint): string[] {
  const parts = [
    ["version", `the program's version was ${before.version} and is ${now.version}`],
    ["sweep", "the sweep has changed, or an option, or a policy or scenario it names"],
    ["ledger", "the ledger in data/ has changed"],
    ["code", "the model's code has changed"],
  ] as const;
  return parts.filter(([part]) => before[part] !== now[part]).map(([, words]) => words);
}
