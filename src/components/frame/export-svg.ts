import { PAGE, resolveLight, SANS, SERIF } from "../palette.js";
import { type Word, words, wrap } from "../text-width.js";

export interface Caption {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
}

const MARGIN = 24;
const SVG = "http://www.w3.org/2000/svg";

/** One paragraph at `y` as SVG text and the y below it. */
function paragraph(lines: readonly Word[][], y: number, size: number, attributes: object) {
  const text = document.createElementNS(SVG, "text");
  for (const [name, value] of Object.entries({ ...attributes, "font-size": size })) {
    text.setAttribute(name, String(value));
  }
  lines.forEach((line, i) => {
    const span = document.createElementNS(SVG, "tspan");
    span.setAttribute("x", String(MARGIN));
    span.setAttribute("y", String(y + size + i * size * 1.3));
    span.textContent = line.map((word) => word.text).join(" ");
    text.append(span);
  });
  return { text, below: y + lines.length * size * 1.3 + 4 };
}

/**
 * A free-standing SVG of a chart with its title, subtitle and source, in the light colours whatever
 * the page shows, every custom property replaced by its value.
 * @returns the markup and its size in px
 */
export function exportSvg(chart: SVGSVGElement, caption: Caption) {
  const box = (chart.getAttribute("viewBox") ?? "0 0 640 400").split(/[\s,]+/).map(Number);
  const [width, height] = [box[2]! + 2 * MARGIN, box[3]!];
  const root = document.createElementNS(SVG, "svg");
  root.setAttribute("font-family", SANS);
  root.setAttribute("color", PAGE.ink.light);
  const ground = document.createElementNS(SVG, "rect");
  ground.setAttribute("width", "100%");
  ground.setAttribute("height", "100%");
  ground.setAttribute("fill", PAGE.page.light);
  root.append(ground);

  const ink = { fill: PAGE.ink.light };
  const muted = { fill: PAGE.muted.light };
  // The bold serif runs wider than the sans that text widths are measured in.
  const head = wrap(words(caption.title, true), 22 * 1.05, width - 2 * MARGIN);
  const sub = wrap(words(caption.subtitle), 14, width - 2 * MARGIN);
  const foot = wrap(words(`Source: ${caption.source}`), 11, width - 2 * MARGIN);
  const title = paragraph(head, MARGIN - 6, 22, {
    ...ink,
    "font-family": SERIF,
    "font-weight": 700,
  });
  const subtitle = paragraph(sub, title.below, 14, muted);
  const top = subtitle.below + 12;
  const source = paragraph(foot, top + height + 12, 11, muted);

  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const node of copy.querySelectorAll("[data-screen-only]")) node.remove();
  for (const node of copy.querySelectorAll("[tabindex]")) node.removeAttribute("tabindex");
  copy.removeAttribute("style");
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: box[2], height })) {
    copy.setAttribute(name, String(value));
  }
  root.append(title.text, subtitle.text, copy, source.text);
  const total = Math.ceil(source.below + MARGIN - 8);
  root.setAttribute("viewBox", `0 0 ${width} ${total}`);
  root.setAttribute("width", String(width));
  root.setAttribute("height", String(total));
  return {
    markup: resolveLight(new XMLSerializer().serializeToString(root)),
    width,
    height: total,
  };
}
