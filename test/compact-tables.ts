/** Markdown whose tables have one space around each cell, however their columns are lined up. */
export function compactTables(markdown: string): string {
  return markdown.replace(/^\|.*\|$/gm, (line) =>
    line
      .replace(/ *\| */g, " | ")
      .trim()
      .replace(/-{3,}/g, "---"),
  );
}
