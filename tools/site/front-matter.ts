import { readFileSync } from "node:fs";
import { parse } from "yaml";

/**
 * A page's front matter, whole: the shell hands on only the keys it knows, and `description` is not
 * one of them. Nothing when the page has none or is made by a loader.
 */
export function frontMatter(path: string): Readonly<Record<string, unknown>> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    return {};
  }
  const [, block] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/.exec(text) ?? [];
  return block === undefined ? {} : (parse(block) ?? {});
}
