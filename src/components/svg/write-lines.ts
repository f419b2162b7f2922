import type { Word } from "../text-width.js";

interface Style {
  readonly size: number;
  readonly leading: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Writes lines of words into an SVG text from y = 0 down; does nothing if they are there already. */
export function writeLines(
  text: SVGTextElement,
  lines: readonly (readonly Word[])[],
  { size, leading, anchor }: Style,
): void {
  const key = JSON.stringify([lines, size, leading, anchor]);
  if (written.get(text) === key) return;
  written.set(text, key);
  text.setAttribute("font-size", String(size));
  text.setAttribute("text-anchor", anchor);
  text.replaceChildren(
    ...lines.map((line, i) => {
      const row = document.createElementNS(text.namespaceURI, "tspan");
      row.setAttribute("x", "0");
      // The baseline of a line lies about a third of the type size below its middle.
      row.setAttribute("y", String((i + 0.5) * leading + size * 0.35));
      for (const run of runs(line)) {
        const part = document.createElementNS(text.namespaceURI, "tspan");
        if (run.bold) part.setAttribute("font-weight", "700");
        part.textContent = run.text;
        row.append(part);
      }
      return row;
    }),
  );
}

const written = new WeakMap<Element, string>();

/** Neighbouring words of one weight as one run; runs after the first begin with a space. */
function runs(line: readonly Word[]): Word[] {
  const joined: { text: string; bold: boolean }[] = [];
  for (const { text, bold } of line) {
    const last = joined.at(-1);
    if (last && last.bold === bold) last.text += ` ${text}`;
    else joined.push({ text: last ? ` ${text}` : text, bold });
  }
  return joined;
}
