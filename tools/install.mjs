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

/**
 * Installs, in `root`, exactly the versions of the lock file when any is missing or another one.
 *
 * With `npm install`, because a lock file written on one system may lack the optional packages of
 * others, which `npm ci` refuses; `--no-save` leaves package.json and the lock file untouched.
 */
export function ensureInstalled(root) {
  if (isInstalled(root)) return;
  console.error("Installing packages (npm install), once …");
  // Under `npm start` the path of the running npm is known; its script runs with this very Node.
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith("js") ? [process.execPath, [npm]] : ["npm", []];
  const options = ["--no-save", "--no-audit", "--no-fund", "--include=dev", "--include=optional"];
  const result = spawnSync(command, [...first, "install", ...options, "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: command === "npm" && process.platform === "win32",
  });
  if (result.error) throw new Error(`Could not start npm: ${result.error.message}`);
  if (result.status !== 0) {
    throw new Error("Packages could not be installed (see above). This needs a network once.");
  }
  if (isInstalled(root)) return;
  throw new Error(
    "package.json and package-lock.json disagree. Run `npm install` and commit both files.",
  );
}
