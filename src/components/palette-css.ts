import { properties, SANS, SERIF } from "./palette.js";

/**
 * The text of src/styles/palette.css: light by default and in print, dark where the system asks.
 * A test compares the file with this (UPDATE_GOLDEN=1 rewrites it).
 */
export function paletteCss(): string {
  const block = (mode: "light" | "dark", indent: string) =>
    [...properties()].map(([name, pair]) => `${indent}${name}: ${pair[mode]};`).join("\n");
  return `/* Written from src/components/palette.ts; edit there, then UPDATE_GOLDEN=1 npx vitest run palette */
:root {
  --cm-serif: ${SERIF.replaceAll("'", '"')};
  --cm-sans: ${SANS.replaceAll("'", '"')};
${block("light", "  ")}
}

@media screen and (prefers-color-scheme: dark) {
  :root {
${block("dark", "    ")}
  }
}
`;
}
