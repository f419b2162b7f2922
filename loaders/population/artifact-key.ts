import { createHash } from "node:crypto";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import { type Chances, populationChances } from "../../src/model/population/chances.js";
import type { AssumptionValues, PopulationInputs } from "../../src/model/population/inputs.js";
import { contentHash } from "../ledger/content-hash.js";
import { PROJECT, packageVersion, type SourceGraph } from "./source-graph.js";

/** Modules from whose sources, and those of all they import, an artifact follows. */
export const WORKER_ENTRY = "loaders/population/draw-worker.ts";
export const ARTIFACT_ENTRY = "loaders/population/build-artifact.ts";

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
 * The chances at the ledger's defaults, with only those assumptions that had a part in them or in
 * the names: an edit to any other must not redraw the population.
 */
export function chancesAtDefaults(
  ledger: Pick<Ledger, "assumptions">,
  inputs: PopulationInputs,
): { chances: Chances; values: AssumptionValues } {
  const defaults = assumptionDefaults(ledger);
  const read = new Set(Object.keys(defaults).filter((id) => id.startsWith("names.")));
  const recorded = new Proxy(defaults, {
    get(target, id) {
      if (typeof id === "string") read.add(id);
      return Reflect.get(target, id);
    },
  });
  const chances = populationChances(inputs, recorded);
  const values = Object.fromEntries([...read].sort().map((id) => [id, defaults[id]!]));
  return { chances, values };
}
