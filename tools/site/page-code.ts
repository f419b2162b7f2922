/**
 * The code of a page's ```ts (or ```js) blocks, with every other line blanked, so that line
 * numbers stay those of the page. Blocks marked `run=false` are text, and blanked too.
 */
export function pageCode(markdown: string, languages: readonly string[] = ["ts"]): string {
  let fence: string | null = null;
  let live = false;
  return markdown
    .split("\n")
    .map((line) => {
      const [, mark, info = ""] = /^\s*(`{3,}|~{3,})(.*)$/.exec(line) ?? [];
      if (fence === null && mark !== undefined) {
        fence = mark;
        const [language = "", ...attributes] = info.trim().split(/[\s{}]+/);
        live = languages.includes(language) && !attributes.includes("run=false");
        return "";
      }
      if (fence !== null && mark?.startsWith(fence) && info.trim() === "") {
        fence = null;
        return "";
      }
      return fence !== null && live ? line : "";
    })
    .join("\n");
}
