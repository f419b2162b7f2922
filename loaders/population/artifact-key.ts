import { createHash } from "node:crypto";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import type { Chances } from "../../src/model/population/chances.js";
import type { AssumptionValues, PopulationInputs } from "../../src/model/population/inputs.js";
import { recordedChances } from "../../src/model/population/recorded-chances.js";
import { contentHash } from "../ledger/content-hash.js";
import { PROJECT, packageVersion, type SourceGraph } from "./source-graph.js";

/** Modules from whose sources, and those of all they import, an artifact follows. */
export const WORKER_ENTRY = "loaders/population/draw-worker.ts";
export const ARTIFACT_ENTRY = "loaders/population/build-artifact.ts";
export const CHANCES_ENTRY = "src/model/population/chances.ts";

/** SHA-256 of a plain value, in hexadecimal. */
export function valueHash(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}

/** SHA-256 of the sources of module graphs and the versions of the packages they import. */
export function codeHash(graphs: readonly SourceGraph[], root = PROJECT): string {
  const modules = [...new Set(graphs.flatMap((graph) => graph.modules))];
  const packages = [...new Set(graphs.flatMap((graph) => graph.packages))].sort();
  return valueHash([
    contentHash(
      modules.map((path) => `${root}/${path}`),
      root,
    ),
    packages.map((name) => [name, packageVersion(name, root)]),
  ]);
}

/**
 * The chances at the ledger's defaults, with only those assumptions that had a part in them: an edit
 * to any other must not redraw the population.
 */
export function chancesAtDefaults(
  ledger: Pick<Ledger, "assumptions">,
  inputs: PopulationInputs,
): { chances: Chances; values: AssumptionValues } {
  const { chances, read } = recordedChances(inputs, assumptionDefaults(ledger));
  return { chances, values: Object.fromEntries(Object.entries(read).sort()) };
}
