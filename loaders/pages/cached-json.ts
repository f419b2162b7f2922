import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../population/source-graph.js";

/** Six significant digits: far finer than anything shown, and a third of the bytes. */
const sixDigits = (_: string, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(6)) : value;

/**
 * What `make` gives, numbers cut to six significant digits, kept in `.cache/<name>` under a key of
 * all that it follows from. Written whole or not at all.
 */
export async function cachedJson<T>(name: string, key: string, make: () => Promise<T>): Promise<T> {
  const folder = join(PROJECT, ".cache", name);
  const path = join(folder, `${key}.json`);
  if (existsSync(path)) return JSON.parse(readFileSync(path, "utf8"));
  const text = JSON.stringify(await make(), sixDigits);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
  return JSON.parse(text);
}
