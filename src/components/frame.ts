import { safeFilename, type TableData, toCsv } from "./frame/csv.js";
import { dataTable } from "./frame/data-table.js";
import { downloadMenu } from "./frame/download-menu.js";
import { svgToPng } from "./frame/export-png.js";
import { exportSvg } from "./frame/export-svg.js";
import { saveFile } from "./frame/save-file.js";

/** What a frame says around its chart. */
export interface FrameText {
  /** The finding, as a sentence without full stop: "Most people exposed were never sought". */
  readonly title: string;
  /** What is shown and in which unit: "People exposed, by why and by standing". */
  readonly subtitle: string;
  /** Where the numbers come from, without the word "Source". */
  readonly source: string;
  readonly table: TableData;
}

export interface FrameOptions extends FrameText {
  /** The chart: an SVG, or an element that holds one. */
  readonly chart: Element;
  /** Name of downloads, without ending; made safe. */
  readonly filename: string;
}

export type ChartFrame = HTMLElement & { update(text: Partial<FrameText>): void };

let count = 0;

/**
 * A figure around a chart: finding, units, the chart, source, downloads (SVG, PNG, CSV) and the same
 * numbers as a table. `update` changes words and table and keeps every node, so it may run on each
 * step of a slider; the chart updates itself.
 */
export function chartFrame({ chart, filename, ...first }: FrameOptions): ChartFrame {
  let text: FrameText = first;
  const figure = document.createElement("figure");
  figure.className = "cm-frame";
  const part = (tag: string, name: string) => {
    const node = document.createElement(tag);
    node.className = `cm-frame-${name}`;
    return node;
  };
  const head = part("figcaption", "head");
  const [title, subtitle] = [part("p", "title"), part("p", "subtitle")];
  const [body, foot, source] = [part("div", "chart"), part("div", "foot"), part("p", "source")];
  title.id = `cm-id-${++count}`;
  figure.setAttribute("aria-labelledby", title.id);
  const table = dataTable();

  const picture = () => {
    const svg = chart instanceof SVGSVGElement ? chart : chart.querySelector("svg");
    if (!svg) throw new Error("This chart has no picture to save; the table can be saved as CSV.");
    return exportSvg(svg, text);
  };
  const name = (ending: string) => `${safeFilename(filename)}.${ending}`;
  const menu = downloadMenu(
    () => text.title,
    [
      {
        label: "SVG",
        hint: "picture that scales",
        run: () =>
          saveFile(
            name("svg"),
            new Blob([picture().markup], { type: "image/svg+xml;charset=utf-8" }),
          ),
      },
      {
        label: "PNG",
        hint: "picture for slides",
        async run() {
          const { markup, width, height } = picture();
          saveFile(name("png"), await svgToPng(markup, width, height));
        },
      },
      {
        label: "CSV",
        hint: "the numbers",
        run: () =>
          // The byte order mark tells spreadsheets that the text is UTF-8.
          saveFile(name("csv"), new Blob(["\ufeff", toCsv(text.table)], { type: "text/csv" })),
      },
    ],
  );

  function update(change: Partial<FrameText>) {
    text = { ...text, ...change };
    for (const [node, words] of [
      [title, text.title],
      [subtitle, text.subtitle],
      [source, `Source: ${text.source}`],
    ] as const) {
      if (node.textContent !== words) node.textContent = words;
    }
    table.update(text.title, text.table);
  }
  head.append(title, subtitle);
  body.append(chart);
  foot.append(source, menu);
  figure.append(head, body, foot, table.element);
  update({});
  return Object.assign(figure, { update });
}
