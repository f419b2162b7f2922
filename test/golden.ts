import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { expect } from "vitest";

/** Compares text with a kept file; UPDATE_GOLDEN=1 writes it instead. */
export function expectGolden(file: string, text: string): void {
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) throw new Error(`${file} does not exist: run with UPDATE_GOLDEN=1 once`);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** An element's markup with numbers cut to 3 decimals and generated ids renumbered, one tag a line. */
export function steady(element: Element): string {
  const ids = new Map<string, string>();
  return `${element.outerHTML
    .replace(/\b(cm-id-[a-z-]*\d+)\b/g, (id) => {
      if (!ids.has(id)) ids.set(id, `id-${ids.size + 1}`);
      return ids.get(id)!;
    })
    .replace(/-?\d+\.\d{4,}(e-?\d+)?/g, (n) => String(Number(Number(n).toFixed(3))))
    .replace(/></g, ">\n<")}\n`;
}
