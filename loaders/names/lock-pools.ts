import { writeFileSync } from "node:fs";
import { fakerPools } from "./faker-pools.js";
import { LOCK_FILE, poolHashes } from "./pools-lock.js";

/** Writes the hashes of the name pools as they are now: run it to accept changed vocabularies. */
writeFileSync(LOCK_FILE, `${JSON.stringify(poolHashes(fakerPools()), null, 2)}\n`);
console.log(`Wrote ${LOCK_FILE}`);
