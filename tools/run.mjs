// node tools/run.mjs SCRIPT.ts [ARGUMENTS]: installs what is missing, then runs a TypeScript script.
// Plain Node on purpose: this runs on a fresh clone, before anything is installed.
import { spawn } from "node:child_process";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [script, ...rest] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

function fail(message) {
  console.error(message);
  process.exit(2);
}

if (!script) fail("Usage: node tools/run.mjs SCRIPT.ts [ARGUMENTS]");
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Crossmatch needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
}
try {
  ensureInstalled(root);
} catch (error) {
  fail(error.message);
}

const child = spawn(
  process.execPath,
  ["--import", import.meta.resolve("tsx"), resolve(root, script), ...rest],
  {
    stdio: "inherit",
    env: { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" },
  },
);
// In a terminal Ctrl-C reaches the child by itself; this process only waits for it to finish.
process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
// npm passes signals to a shell that keeps them to itself: when whoever started this is gone, stop.
const parent = process.ppid;
setInterval(() => process.ppid === parent || child.kill("SIGTERM"), 500).unref();
child.on("error", (error) => fail(`Could not start Node: ${error.message}`));
child.on("exit", (code, signal) => {
  if (signal) process.exit(signal === "SIGINT" ? 130 : 143);
  process.exit(code ?? 2);
});
