import { type Chart, chart } from "../chart.js";
import { flowColour, ink } from "../palette.js";
import { drawParts } from "../svg/parts.js";
import { drawTexts } from "./chart-text.js";
import { layoutNames, type NameRow, type NamesDrawing } from "./names/layout.js";

/** The names that are shown, and the state that rings stand for. */
interface ShownNames {
  readonly rows: readonly NameRow[];
  readonly state: string;
}

const byId = (datum: { readonly id: string }) => datum.id;

/** How many others on the tax file fit each of some names: full dots country, rings one state. */
export function namesChart({ width }: { width?: number } = {}): Chart<ShownNames> {
  const label = "Others on the tax file who fit each name";
  return chart<ShownNames>({ label, name: "cm-names", width }, (svg) => {
    const layer = () => svg.append("g").attr("aria-hidden", "true");
    const [ticks, rails, states, countries, texts] = [layer(), layer(), layer(), layer(), layer()];
    const rows = svg.append("g");
    return (shown, room) => {
      const drawing = layoutNames(shown.rows, shown.state, room);
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
      return { ...drawing, parts: drawing.rows };
    };
  });
}
