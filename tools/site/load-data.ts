import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import { listFiles } from "./list-files.js";
import { ROOT, SHELL_CACHE } from "./paths.js";

const SOURCE = join(ROOT, "src");
/** "ranges.json.ts" is a loader of "ranges.json". */
const LOADER = /^[^.]+(\.[a-z0-9]+)+\.ts$/;

/** Paths of the data loaders of the site. */
export function dataLoaders(): string[] {
  return listFiles(join(SOURCE, "data")).filter((path) => LOADER.test(basename(path)));
}

/**
 * Runs every data loader in this process and leaves what it prints where the shell keeps such
 * copies, so that it has to run none. The shell would start a process for each, most of which is
 * spent on loading the same modules and the same ledger again.
 */
export async function loadData(): Promise<void> {
  for (const loader of dataLoaders()) {
    const data = await printedBy(loader);
    const copy = join(SHELL_CACHE, relative(SOURCE, loader).replace(/\.ts$/, ""));
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, data);
  }
}

/**
 * What a module prints while it is loaded, which it must not have been before.
 *
 * @throws what the module throws, or an error that names it when it prints nothing
 */
export async function printedBy(path: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const write = process.stdout.write;
  process.stdout.write = ((chunk: string | Uint8Array, ...more: unknown[]) => {
    chunks.push(Buffer.from(chunk));
    const written = more.find((one) => typeof one === "function");
    if (written) process.nextTick(written as () => void);
    return true;
  }) as typeof write;
  try {
    await import(pathToFileURL(path).href);
  } finally {
    process.stdout.write = write;
  }
  if (chunks.length === 0) throw new Error(`${relative(ROOT, path)} printed no data.`);
  return Buffer.concat(chunks);
}
