import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CACHE } from "../site/paths.js";
import { runPackage } from "./checks.js";
import { countVitest, one, type Tally } from "./tally.js";

/**
 * Runs the tests of one vitest configuration and counts them.
 * A run that ends badly without a failed test (a crash, no report) counts as one failure.
 */
export async function runVitest(
  config: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const report = join(CACHE, `${config}.json`);
  rmSync(report, { force: true });
  const code = await runPackage(
    "vitest",
    "vitest",
    [
      "run",
      `--config=${config}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
    ],
    env,
  );
  if (!existsSync(report)) return one(false);
  const tally = countVitest(JSON.parse(readFileSync(report, "utf8")));
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
