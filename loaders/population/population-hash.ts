import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Ledger } from "../../src/model/ledger.js";
import { ensurePopulation } from "./artifact.js";
import type { PopulationOptions } from "./population-options.js";

/**
 * SHA-256 of a population's cells, unpacked, in hexadecimal: the same wherever the same people are
 * drawn, whatever packed them. Draws the population unless the cache has it.
 */
export async function populationHash(ledger: Ledger, options: PopulationOptions): Promise<string> {
  const { dir } = await ensurePopulation(options, { ledger });
  const cells = gunzipSync(readFileSync(join(dir, "cells.arrow.gz")));
  return createHash("sha256").update(cells).digest("hex");
}
