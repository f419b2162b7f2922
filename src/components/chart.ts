import { type Selection, select } from "d3";
import { paced } from "./motion.js";
import { watchWidth } from "./responsive.js";
import { roving } from "./roving.js";
import { addTip, type TipWords } from "./tip.js";

export type Chart<T> = HTMLElement & { update(data: T): void };

export type ChartSvg = Selection<SVGSVGElement, unknown, null, undefined>;

interface ChartOptions {
  /** Names the whole for those who cannot see it. */
  readonly label: string;
  /** Class of its element beside `cm-chart`. */
  readonly name?: string | undefined;
  /** Fixed width in px; without it the chart follows the width of its element. */
  readonly width?: number | undefined;
  /** Width in px before its element has one. */
  readonly expected?: number;
}

/** What a chart has drawn: its size in px, and the words of the parts that can be pointed at. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly parts: readonly (TipWords & { readonly id: string })[];
}

type Draw<T> = (data: T, width: number, animate: boolean) => Drawn;

/**
 * A chart's element: an SVG with one tip and one Tab stop for its parts, drawn at the width there
 * is. `prepare` is called once to make the layers; what it returns draws, moving what is there when
 * `animate` is true.
 */
export function chart<T>(
  { label, name, width, expected = 900 }: ChartOptions,
  prepare: (svg: ChartSvg) => Draw<T>,
): Chart<T> {
  const root = document.createElement("div");
  root.className = name === undefined ? "cm-chart" : `cm-chart ${name}`;
  const svg: ChartSvg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", label);
  const draw = prepare(svg);
  const rove = roving(root);
  let tips = new Map<string, TipWords>();
  addTip(root, (key) => tips.get(key));
  const mayMove = paced();
  let shown: { readonly data: T } | undefined;
  let room = width ?? expected;
  let drawn = false;

  function paint(move: boolean) {
    if (!shown) return;
    const size = draw(shown.data, room, move && mayMove() && drawn);
    tips = new Map(size.parts.map((part) => [part.id, part]));
    svg
      .attr("viewBox", `0 0 ${size.width} ${size.height}`)
      .attr("width", size.width)
      .attr("height", size.height);
    rove.refresh();
    drawn = true;
  }
  if (width === undefined) {
    watchWidth(root, (next) => {
      room = next;
      paint(false);
    });
  }
  return Object.assign(root, {
    update(data: T) {
      shown = { data };
      paint(true);
    },
  });
}
