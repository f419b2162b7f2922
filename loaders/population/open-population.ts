import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import { decodeCells } from "../../src/model/population/decode-cells.js";
import {
  type LoadedPopulation,
  loadPopulation,
} from "../../src/model/population/loaded-population.js";
import { ensureLevels } from "../linkage/measure/ensure-levels.js";
import { ensurePopulation } from "./artifact.js";
import type { PopulationOptions } from "./population-options.js";

/**
 * A population ready to simulate with, drawn first unless the cache has it. `fine` takes names on all
 * measured nodes, as the proof by brute force does, instead of on the few that pages load.
 */
export async function openPopulation(
  ledger: Ledger,
  options: PopulationOptions,
  { fine = false }: { readonly fine?: boolean } = {},
): Promise<LoadedPopulation> {
  const { dir, manifest } = await ensurePopulation(options, { ledger });
  const cells = decodeCells(gunzipSync(readFileSync(join(dir, "cells.arrow.gz"))), manifest);
  const measured = await ensureLevels(ledger, { progress: options.progress ?? false });
  const levels = fine ? measured.full : measured.pages;
  const states = ledger.states.map((row) => ({
    state: row.state,
    population: row.population2020,
    hispanicShare: row.hispanicShare2020,
  }));
  const { seed, inputs } = manifest;
  return loadPopulation({ seed, cells, levels, inputs, states }, assumptionDefaults(ledger));
}
