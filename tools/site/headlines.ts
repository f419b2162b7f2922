import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { CACHE, ROOT } from "./paths.js";

/** Text by key, as a page's `data-headline="key"` elements show it. */
export type Headlines = Readonly<Record<string, string>>;

const WRITER = join(ROOT, "loaders", "headlines.ts");
const STORED = join(CACHE, "headlines.json");

/**
 * Asks `loaders/headlines.ts` for the sentences' numbers and keeps them where the page renderer
 * (which cannot wait for anything) finds them.
 */
export async function writeHeadlines(): Promise<void> {
  if (!existsSync(WRITER)) return;
  const { headlines } = (await import(pathToFileURL(WRITER).href)) as {
    headlines: () => Promise<Headlines>;
  };
  const values = await headlines();
  for (const [key, value] of Object.entries(values)) {
    if (typeof value === "string" && value.trim() !== "") continue;
    throw new Error(`loaders/headlines.ts: "${key}" must be a text that is not empty.`);
  }
  mkdirSync(dirname(STORED), { recursive: true });
  writeFileSync(STORED, JSON.stringify(values, null, 2));
}

/** What {@link writeHeadlines} stored last; nothing when it never ran. */
export function readHeadlines(): Headlines {
  return existsSync(STORED) ? JSON.parse(readFileSync(STORED, "utf8")) : {};
}
