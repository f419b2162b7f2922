import { PUBLISHED_ESTIMATES } from "../../model/response/published-estimates.js";
import { el } from "../dom.js";
import { rowHeading, stackingCell } from "../stacking-cells.js";
import type { Sources } from "../study/preset-file.js";
import { dollarRange, dollars } from "./money.js";
import type { Outlook } from "./outlook.js";
import type { OutlookStudy } from "./outlook-study.js";
import type { PublishedNumber, ResponseFile } from "./response-file.js";

const COLUMNS = ["Published", "The model", "What differs"] as const;

/** The published estimates with the model's number beside each, and what differs. */
export function estimatesTable(outlooks: OutlookStudy, file: ResponseFile): HTMLElement {
  const body = el("tbody");
  const show = () => body.replaceChildren(...rows(outlooks.outlook, file));
  outlooks.listen({ outlook: show });
  show();
  const head = ["Estimate", ...COLUMNS].map((name) => el("th", { scope: "col" }, name));
  const label = "Published estimates beside the model";
  return el(
    "div",
    {
      class: "cm-beside cm-stacking cm-estimates",
      tabindex: "0",
      role: "region",
      "aria-label": label,
    },
    el(
      "table",
      { role: "table" },
      el("caption", { class: "cm-hidden" }, label),
      el("thead", {}, el("tr", {}, ...head)),
      body,
    ),
  );
}

function rows({ response, sixthFewer, intervals }: Outlook, file: ResponseFile): HTMLElement[] {
  const numbers = { response, sixthFewer, growth: file.growth };
  return PUBLISHED_ESTIMATES.map(({ figure, label, oursIs, differs, ours, drawn }) => {
    const interval = intervals && drawn(intervals);
    const range = interval
      ? `${dollarRange(interval.low, interval.high)} in nine of ten draws`
      : "";
    return el(
      "tr",
      { role: "row" },
      rowHeading(label),
      stackingCell(COLUMNS[0], ...published(file.published, file.sources, figure)),
      stackingCell(
        COLUMNS[1],
        el("b", {}, dollars(ours(numbers))),
        el("br"),
        range,
        el("br"),
        oursIs,
      ),
      stackingCell(COLUMNS[2], differs),
    );
  });
}

function published(
  numbers: readonly PublishedNumber[],
  sources: Sources,
  figure: string,
): (Node | string)[] {
  const { value, low, high } = numbers.find((number) => number.figure === figure)!;
  const source = sources[figure]!;
  const range = low !== null && high !== null ? dollarRange(low, high) : "";
  const words = `${source.sourceTitle}, ${source.publisher}`;
  return [
    el("b", {}, dollars(value)),
    el("br"),
    range,
    el("br"),
    source.url ? el("a", { href: source.url }, words) : words,
  ];
}
