import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import type { NamePool } from "./faker-pools.js";

type Pools = Readonly<Record<Convention, NamePool>>;

/** The committed hashes: a change of vocabulary has to be made knowingly. */
export const LOCK_FILE = fileURLToPath(new URL("./pools.lock.json", import.meta.url));

/** SHA-256 of each convention's names, in hexadecimal. */
export function poolHashes(pools: Pools): Record<Convention, string> {
  return Object.fromEntries(
    CONVENTIONS.map((name) => [
      name,
      createHash("sha256").update(JSON.stringify(pools[name])).digest("hex"),
    ]),
  ) as Record<Convention, string>;
}

/** Reads the committed hashes. */
export function lockedHashes(path = LOCK_FILE): Partial<Record<Convention, string>> {
  return JSON.parse(readFileSync(path, "utf8")) as Partial<Record<Convention, string>>;
}

/**
 * One hash for all pools. Throws, saying what to do, if any differs from the committed lock:
 * then names, and with them every drawn population, would change without anyone having meant it.
 */
export function checkPools(pools: Pools, locked = lockedHashes()): string {
  const hashes = poolHashes(pools);
  const changed = CONVENTIONS.filter((name) => hashes[name] !== locked[name]);
  if (changed.length > 0) {
    throw new Error(
      `The name vocabularies for ${changed.join(", ")} differ from loaders/names/pools.lock.json. ` +
        "A new version of @faker-js/faker or any-ascii has other names, so populations would change. " +
        "To keep the old names, install the version in package-lock.json (npm ci); to take the new " +
        "ones, run `npx tsx loaders/names/lock-pools.ts` and commit the lock.",
    );
  }
  return createHash("sha256").update(JSON.stringify(hashes)).digest("hex");
}
