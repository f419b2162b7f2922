import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NicknameTable } from "../../../src/linkage/nickname-table.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import { usualLimits, withDatabase } from "../../database/database.js";
import type { RecordSource } from "../../records/files/record-source.js";
import { comparedBy, type LinkedPolicy, linkPolicy } from "./link-policy.js";
import { loadPrepared } from "./prepared-tables.js";
import type { WeightsFor } from "./route-rule.js";

/** A policy to link by, with the match weights it ranks and accepts records by. */
export interface PolicyToLink {
  readonly policy: Policy;
  readonly weightsFor: WeightsFor;
}

/**
 * Links one source's files by several policies, which share the work of preparing the records.
 * Returns what each policy comes to, in order.
 */
export async function linkSource(
  source: RecordSource,
  policies: readonly PolicyToLink[],
  nicknames: NicknameTable,
): Promise<readonly LinkedPolicy[]> {
  const compared = comparedBy(policies.map(({ policy }) => policy));
  return withTemporaryFolder((dir) => {
    const limits = { ...usualLimits(), temporary: join(dir, "spill") };
    return withDatabase(async (database) => {
      await loadPrepared(database, source, compared, nicknames, dir);
      const linked: LinkedPolicy[] = [];
      for (const { policy, weightsFor } of policies) {
        linked.push(await linkPolicy(database, policy, weightsFor));
      }
      return linked;
    }, limits);
  });
}

async function withTemporaryFolder<T>(task: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(join(tmpdir(), "crossmatch-link-"));
  const discard = (): void => rmSync(dir, { recursive: true, force: true });
  process.once("exit", discard);
  try {
    return await task(dir);
  } finally {
    discard();
    process.removeListener("exit", discard);
  }
}
