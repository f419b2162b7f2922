import { select } from "d3";
import { flowColour, ink } from "../palette.js";
import { watchWidth } from "../responsive.js";
import { roving } from "../roving.js";
import { drawParts } from "../svg/parts.js";
import { addTip, type TipWords } from "../tip.js";
import { drawTexts } from "./chart-text.js";
import { layoutNames, type NameRow, type NamesDrawing } from "./names/layout.js";

export type NamesChart = HTMLElement & { update(rows: readonly NameRow[], state: string): void };

const byId = (datum: { readonly id: string }) => datum.id;

/** How many others on the tax file fit each of some names: full dots country, rings one state. */
export function namesChart({ width }: { width?: number } = {}): NamesChart {
  const root = document.createElement("div");
  root.className = "cm-chart cm-names";
  const svg = select(root)
    .append("svg")
    .attr("role", "group")
    .attr("font-family", "var(--cm-sans)")
    .attr("aria-label", "Others on the tax file who fit each name");
  const layer = () => svg.append("g").attr("aria-hidden", "true");
  const [ticks, rails, states, countries, texts] = [layer(), layer(), layer(), layer(), layer()];
  const rows = svg.append("g");
  const rove = roving(root);
  let tips = new Map<string, TipWords>();
  addTip(root, (key) => tips.get(key));
  let shown: { rows: readonly NameRow[]; state: string } | undefined;
  let room = width ?? 900;

  function draw() {
    if (!shown) return;
    const drawing = layoutNames(shown.rows, shown.state, room);
    tips = new Map(drawing.rows.map((row) => [row.id, row]));
    svg
      .attr("viewBox", `0 0 ${drawing.width} ${drawing.height}`)
      .attr("width", drawing.width)
      .attr("height", drawing.height);
    ticks
      .selectAll("line")
      .data(drawing.ticks, byId as never)
      .join("line")
      .attr("stroke", ({ strong }) => (strong ? ink("ink") : ink("rule")))
      .attr("x1", ({ x }) => x)
      .attr("x2", ({ x }) => x)
      .attr("y1", ({ from }) => from)
      .attr("y2", ({ to }) => to);
    rails
      .selectAll("line")
      .data(drawing.rails, byId as never)
      .join("line")
      .attr("stroke", ink("rule"))
      .attr("x1", ({ x }) => x)
      .attr("x2", ({ to }) => to)
      .attr("y1", ({ y }) => y)
      .attr("y2", ({ y }) => y);
    const dots = (
      parent: typeof states,
      data: NamesDrawing["state"],
      fill: string,
      stroke: string,
    ) =>
      parent
        .selectAll("circle")
        .data(data, byId as never)
        .join("circle")
        .attr("r", 5.5)
        .attr("fill", fill)
        .attr("stroke", stroke)
        .attr("stroke-width", 2)
        .attr("cx", ({ x }) => x)
        .attr("cy", ({ y }) => y);
    dots(states, drawing.state, ink("page"), flowColour("itin"));
    dots(countries, drawing.country, flowColour("itin"), flowColour("itin"));
    drawTexts(texts, drawing.texts);
    drawParts(
      rows,
      drawing.rows.map((row) => ({ ...row, x: 0, width: drawing.width })),
    );
    rove.refresh();
  }
  if (width === undefined) {
    watchWidth(root, (next) => {
      room = next;
      draw();
    });
  }
  return Object.assign(root, {
    update(next: readonly NameRow[], state: string) {
      shown = { rows: next, state };
      draw();
    },
  });
}
