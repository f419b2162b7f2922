import { createHash } from "node:crypto";

/** A short fingerprint of several texts or buffers, in order: equal only if all of them are. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(String(part.length)).update(":").update(part);
  return hash.digest("hex").slice(0, 32);
}
