import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

const PROGRAM = resolve("cli/crossmatch.ts");
const TSX = import.meta.resolve("tsx");

/** What a run of the real command line printed and how it ended. */
export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command line in a process of its own, in a folder of choice. */
export function crossmatch(
  args: readonly string[],
  { cwd }: { cwd?: string | undefined } = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", TSX, PROGRAM, ...args],
    {
      encoding: "utf8",
      cwd,
      maxBuffer: 2 ** 26,
      timeout: 60_000,
    },
  );
  return { code: status, out: stdout, err: stderr };
}
