import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import type { TableData } from "../frame/csv.js";
import { type ChartFrame, chartFrame } from "../frame.js";
import { loopChart } from "./loop-chart.js";
import { loopWords } from "./loop-words.js";
import type { Outlook } from "./outlook.js";
import type { OutlookStudy } from "./outlook-study.js";

/** The diagram of the feedback with a choice of its year. */
export function loopFrame(outlooks: OutlookStudy, source: string): HTMLElement {
  let year = 1;
  const diagram = loopChart();
  const text = () => ({
    title: `Year ${year}: who is exposed, who stops, and what that does to the tax file`,
    subtitle:
      "Boxes are numbers of people (or a share); thick arrows are people who move in the season, dashed ones what brings about what",
    source,
    table: loopTable(outlooks.outlook, year),
  });
  diagram.update({ outlook: outlooks.outlook, year });
  const frame: ChartFrame = chartFrame({ ...text(), chart: diagram, filename: "response-loop" });
  const show = () => {
    diagram.update({ outlook: outlooks.outlook, year });
    frame.update(text());
  };
  const years = selectField({
    label: "Year shown",
    name: "response.year",
    options: outlooks.outlook.response.years.map((entry) => ({
      value: String(entry.year),
      label: `year ${entry.year}`,
    })),
    onInput(value) {
      year = Number(value);
      show();
    },
  });
  outlooks.listen({ outlook: show });
  return el("div", {}, years.element, frame);
}

export function loopTable(outlook: Outlook, year: number): TableData {
  const { boxes, flows } = loopWords(outlook, year);
  return {
    columns: ["Part of the loop", "Number", "What it is"],
    rows: [
      ...Object.values(boxes).map(({ name, value, detail }) => [name, value, detail]),
      ...Object.values(flows).map((words) => ["between them", null, words]),
    ],
  };
}
