import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Manifest } from "../../src/model/population/manifest.js";
import { isRunning } from "../running-process.js";

const TEMPORARY = ".writing-";

/**
 * The manifest of a whole, unspoiled artifact in a folder, or undefined: every file the manifest
 * names must be there with the hash it names.
 */
export function storedManifest(dir: string): Manifest | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(dir, "manifest.json"), "utf8")) as Manifest;
    for (const [name, hash] of Object.entries(manifest.hashes.files)) {
      const bytes = readFileSync(join(dir, name));
      if (createHash("sha256").update(bytes).digest("hex") !== hash) return undefined;
    }
    return manifest;
  } catch {
    return undefined;
  }
}

/**
 * Writes files to a folder of their own, whole or not at all: they are written under a temporary
 * name beside it, which an interrupted run removes, and then the folder is renamed.
 */
export function storeArtifact(dir: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  const parent = join(dir, "..");
  mkdirSync(parent, { recursive: true });
  removeAbandoned(parent);
  const temporary = join(parent, `${TEMPORARY}${process.pid}-${Date.now()}`);
  const discard = () => rmSync(temporary, { recursive: true, force: true });
  process.once("exit", discard);
  try {
    mkdirSync(temporary);
    for (const [name, bytes] of files) writeFileSync(join(temporary, name), bytes);
    rmSync(dir, { recursive: true, force: true });
    renameSync(temporary, dir);
  } catch (error) {
    // Another process may have put the same artifact there between the two steps.
    if (storedManifest(dir) === undefined) throw error;
  } finally {
    discard();
    process.removeListener("exit", discard);
  }
}

/** Puts files into a folder that may hold others: each is written aside, then renamed. */
export function copyArtifact(dir: string, files: ReadonlyMap<string, Uint8Array | string>): void {
  mkdirSync(dir, { recursive: true });
  for (const [name, bytes] of files) {
    const temporary = join(dir, `${TEMPORARY}${process.pid}-${name}`);
    try {
      writeFileSync(temporary, bytes);
      renameSync(temporary, join(dir, name));
    } finally {
      rmSync(temporary, { force: true });
    }
  }
}

/** Removes what processes that no longer run have left half-written. */
function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = Number(/^\.writing-(\d+)-\d+$/.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(pid) || isRunning(pid)) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}
