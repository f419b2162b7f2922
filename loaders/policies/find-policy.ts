import { existsSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { oneOf } from "../../src/model/expected-text.js";
import { InputError } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import type { Policy } from "../../src/model/policy/schema.js";
import { readPolicy } from "./read-policy.js";

/** Presets from the least to the most that leaves the tax agency; others follow by name. */
export const PRESET_ORDER: readonly string[] = [
  "no-sharing",
  "court-orders",
  "confirmation-only",
  "memorandum-2025",
  "exchange-2025",
  "broad-request-2025",
  "name-dob",
  "fuzzy-best",
  "name-only",
  "itin-file",
];

/** Ids of the YAML files in a folder, by name. */
export function presetIds(dir: string): string[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".yaml"))
    .map((name) => basename(name, ".yaml"))
    .sort();
}

/** All presets, in the order in which pages list them. */
export function readPolicies(ledger: Pick<Ledger, "figures">, dir = "data/policies"): Policy[] {
  const rank = (id: string): number =>
    PRESET_ORDER.includes(id) ? PRESET_ORDER.indexOf(id) : PRESET_ORDER.length;
  return presetIds(dir)
    .sort((a, b) => rank(a) - rank(b))
    .map((id) => readPolicy(join(dir, `${id}.yaml`), ledger));
}

/** The file a reader means by a preset's id or a path. Throws an InputError naming near misses. */
export function findPreset(idOrFile: string, dir: string, option: string): string {
  const preset = join(dir, `${idOrFile}.yaml`);
  if (/^[a-z0-9-]+$/.test(idOrFile) && existsSync(preset)) return preset;
  // What is written like a path is taken for one: reading it tells what is wrong with it.
  if (/[./\\]/.test(idOrFile) || existsSync(idOrFile)) return idOrFile;
  const ids = presetIds(dir);
  throw new InputError({
    file: option,
    value: idOrFile,
    expected: `a file, or ${oneOf(ids, idOrFile)}`,
  });
}
