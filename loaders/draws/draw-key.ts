import { basename } from "node:path";
import type { Ledger } from "../../src/model/ledger.js";
import { ensureLevels } from "../linkage/measure/ensure-levels.js";
import { ensurePopulation } from "../population/artifact.js";
import { codeHash, valueHash } from "../population/artifact-key.js";
import { sourceGraph } from "../population/source-graph.js";
import { POINTS_WORKER } from "./points-in-workers.js";

/**
 * A key of all that draws over some baselines follow from: the ledger, the populations, the level
 * tables, the sources of `entries` and of the workers, and whatever else is asked.
 */
export async function drawKey(
  ledger: Ledger,
  baselines: readonly string[],
  entries: readonly string[],
  asked: unknown,
): Promise<string> {
  const populations: string[] = [];
  for (const baseline of baselines) {
    const { manifest } = await ensurePopulation({ baseline }, { ledger });
    populations.push(manifest.key);
  }
  const { dir } = await ensureLevels(ledger);
  // Named after all that they follow from; where they lie says nothing of what is in them.
  const levels = basename(dir);
  const code = codeHash([...entries, POINTS_WORKER].map((entry) => sourceGraph(entry)));
  const { assumptions, baselines: facts, states } = ledger;
  return valueHash([asked, populations, levels, assumptions, facts, states, code]);
}
