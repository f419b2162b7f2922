import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./paths.js";

const OBSERVABLE = join(ROOT, "node_modules/@observablehq/framework/dist/bin/observable.js");

interface Shell {
  readonly process: ChildProcess;
  /** Everything it printed, when its output was asked to be kept. */
  readonly finished: Promise<{ readonly code: number; readonly output: string }>;
}

/** Starts the site's shell (`build` or `preview`), quiet about itself to the outside. */
export function framework(args: readonly string[], { quiet = false } = {}): Shell {
  const child = spawn(
    process.execPath,
    [
      ...["--import", import.meta.resolve("tsx")],
      ...["--import", new URL("./no-network.mjs", import.meta.url).href],
      OBSERVABLE,
      ...args,
    ],
    {
      cwd: ROOT,
      stdio: ["ignore", quiet ? "pipe" : "inherit", quiet ? "pipe" : "inherit"],
      env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" },
    },
  );
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  }
  const finished = new Promise<{ code: number; output: string }>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
  return { process: child, finished };
}
