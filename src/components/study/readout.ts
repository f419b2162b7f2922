import { el, setText } from "../dom.js";
import { compact } from "../numbers.js";
import { endsWords, type HeadlineRanges } from "../uncertainty/headline-ranges.js";
import type { RangeState } from "../uncertainty/study-ranges.js";
import { peopleExposed } from "./findings.js";
import { peopleMistaken, peopleReturned } from "./headline.js";
import type { Study } from "./study.js";

const FIGURES = [
  ["requests made", "requested"],
  ["people found", "returned"],
  ["of them the wrong person", "mistaken"],
  ["people exposed in all", "exposed"],
] as const satisfies readonly (readonly [string, keyof HeadlineRanges])[];

export type Readout = HTMLElement & { showRanges(ranges: RangeState): void };

/**
 * The main numbers in one line that stays in sight while controls further down are moved.
 * `showRanges` says under each where nine in ten draws lie.
 */
export function readout(study: Study): Readout {
  const values = new Map(FIGURES.map(([, id]) => [id, el("b", { class: "cm-figure" })]));
  const labels = new Map(FIGURES.map(([label, id]) => [id, el("span", {}, label)]));
  const ranges = new Map(FIGURES.map(([, id]) => [id, el("small")]));
  const show = () => {
    const { result, choices } = study;
    const whole = choices.policy.request.list === "itin-file";
    setText(labels.get("requested"), whole ? "records handed over" : "requests made");
    setText(values.get("requested"), compact(result.rows.requested));
    setText(values.get("returned"), compact(peopleReturned(result)));
    setText(values.get("mistaken"), compact(peopleMistaken(result)));
    setText(values.get("exposed"), compact(peopleExposed(result)));
  };
  study.listen({ result: show });
  show();
  const element = el(
    "p",
    { class: "cm-readout", "aria-label": "Main numbers" },
    ...FIGURES.map(([, id]) =>
      el(
        "span",
        {},
        ...[values.get(id), " ", labels.get(id), " ", ranges.get(id)].map((part) => part ?? ""),
      ),
    ),
  );
  return Object.assign(element, {
    showRanges(now: RangeState) {
      for (const [id, node] of ranges) setText(node, rangeWords(now, id));
    },
  });
}

function rangeWords(ranges: RangeState, id: keyof HeadlineRanges): string {
  if (ranges === "failed") return "";
  return ranges === "updating" ? "range: updating …" : endsWords(ranges[id]);
}
