// Plain Node on purpose: this runs on a fresh clone, before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const read = (path) => (existsSync(path) ? readFileSync(path, "utf8") : undefined);
const stampPath = (root) => join(root, "node_modules", ".crossmatch-install");
const digest = (text) => createHash("sha256").update(text).digest("hex");

/** Whether what npm says it installed is what the lock file asks for, whoever installed it. */
function agreesWithLock(root, lockText) {
  const installedText = read(join(root, "node_modules", ".package-lock.json"));
  if (installedText === undefined) return false;
  const installed = JSON.parse(installedText).packages ?? {};
  return Object.entries(JSON.parse(lockText).packages ?? {}).every(
    ([path, { version, optional }]) =>
      path === "" || (optional && !installed[path]) || installed[path]?.version === version,
  );
}

/**
 * Whether node_modules holds what package-lock.json asks for. Remembers a yes in a stamp file, so
 * that later calls cost one hash.
 */
export function isInstalled(root) {
  const lockText = read(join(root, "package-lock.json"));
  if (lockText === undefined) throw new Error(`No package-lock.json in ${root}.`);
  if (read(stampPath(root)) === digest(lockText)) return true;
  if (!agreesWithLock(root, lockText)) return false;
  writeFileSync(stampPath(root), digest(lockText));
  return true;
}

/** Runs `npm ci` in `root` when packages are missing or older than the lock file. */
export function ensureInstalled(root) {
  if (isInstalled(root)) return;
  console.error("Installing packages (npm ci), once …");
  // Under `npm start` the path of the running npm is known; its script runs with this very Node.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const result = spawnSync(command, [...first, "ci", "--no-audit", "--no-fund"], {
    cwd: root,
    // Development packages are needed to test and build, whatever NODE_ENV says.
    env: { ...process.env, NODE_ENV: "development" },
    stdio: ["ignore", 2, 2],
    shell: command === "npm" && process.platform === "win32",
  });
  if (result.error) throw new Error(`Could not start npm: ${result.error.message}`);
  if (result.status !== 0) {
    throw new Error("npm ci failed (see above). With a network connection, run it again by hand.");
  }
  const lockText = readFileSync(join(root, "package-lock.json"), "utf8");
  writeFileSync(stampPath(root), digest(lockText));
}
