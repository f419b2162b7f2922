import { join } from "node:path";
import { frontMatter } from "./front-matter.js";
import { ROOT } from "./paths.js";

const DESCRIPTION =
  "How many people would be exposed, and who, if an enforcement agency matched its list against the tax agency's file? A model on an entirely synthetic population.";

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);

/**
 * The tags of a page's head: icon, and what search engines and link previews show. A page describes
 * itself with `description:` in its front matter. There is no canonical address: the site runs
 * wherever it is put.
 */
export function pageHead({ title, path }: { title: string | null; path: string }): string {
  const { description = DESCRIPTION } = frontMatter(join(ROOT, "src", `${path}.md`));
  const text = escapeHtml(String(description).trim());
  return [
    '<link rel="icon" type="image/svg+xml" href="/favicon.svg">',
    `<meta name="description" content="${text}">`,
    '<meta property="og:type" content="website">',
    '<meta property="og:site_name" content="Crossmatch">',
    `<meta property="og:title" content="${escapeHtml(title ?? "Crossmatch")}">`,
    `<meta property="og:description" content="${text}">`,
  ].join("\n");
}
