import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readPolicies } from "../../loaders/policies/find-policy.js";
import { ensurePopulation } from "../../loaders/population/artifact.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import { type Policy, policySchema } from "../../src/model/policy/schema.js";
import { decodeCells } from "../../src/model/population/decode-cells.js";
import {
  type LoadedPopulation,
  loadPopulation,
} from "../../src/model/population/loaded-population.js";
import type { Scenario } from "../../src/model/scenario.js";
import { smallLevels } from "./small-levels.js";

export const ledger = loadLedger();
export const defaults = assumptionDefaults(ledger);
export const presets = readPolicies(ledger);

/**
 * A population of a few thousand people on the report's baseline, with the made-up level tables:
 * neither the size nor the tables change a law.
 */
export async function smallPopulation(people = 20_000): Promise<LoadedPopulation> {
  const options = { baseline: "report", people, workers: 1 };
  const { dir, manifest } = await ensurePopulation(options, { ledger });
  const { seed, inputs } = manifest;
  const cells = decodeCells(gunzipSync(readFileSync(join(dir, "cells.arrow.gz"))), manifest);
  const states = ledger.states.map((row) => ({
    state: row.state,
    population: row.population2020,
    hispanicShare: row.hispanicShare2020,
  }));
  return loadPopulation({ seed, cells, levels: smallLevels, inputs, states }, defaults);
}
/** A scenario over the small population, at the ledger's defaults but for `set`. */
export function scenarioOf(
  policy: Policy,
  set: Readonly<Record<string, number>> = {},
  revoked = false,
): Scenario {
  return { id: "test", policy, assumptions: { ...defaults, ...set }, revoked };
}

export function presetOf(id: string): Policy {
  const found = presets.find((policy) => policy.id === id);
  if (!found) throw new Error(`No preset ${id}.`);
  return found;
}

/** A policy about the whole docket with the given match section, checked by the schema. */
export function policyWith(match: object, rest: object = {}): Policy {
  return policySchema.parse({
    id: "tried",
    title: "a policy to try",
    description: "Made up for a test.",
    sources: ["a test"],
    request: { list: "docket" },
    disclose: ["address"],
    ...rest,
    match: {
      normalization: "standard",
      candidates: "unique",
      routes: [{ rule: { anyOf: [{ surname: "exact", given: "exact" }] } }],
      ...match,
    },
  });
}
