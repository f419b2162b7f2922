import type { Field } from "../../model/vocabulary.js";
import { radioField } from "../controls/radio-field.js";
import { rangeField } from "../controls/range-field.js";
import { el, setText } from "../dom.js";
import type { TableData } from "../frame/csv.js";
import { chartFrame } from "../frame.js";
import { about, NOTHING, percent } from "../numbers.js";
import { CANDIDATE_WORDS, FIELD_WORDS } from "../policy-card/words.js";
import { expected } from "./chance-words.js";
import type { CandidatePolicy, LinkageFile, ThresholdPoint, ThresholdRun } from "./linkage-file.js";
import { thresholdChart } from "./threshold-chart.js";
import { nearest, precision, recall, runOf, wrongRecords } from "./thresholds/measures.js";
import { CANDIDATES_IN_WORDS } from "./words.js";

const FIRST = 28;

/** A slider of match weight and what each threshold would do to everyone on the docket. */
export function thresholdSection(file: LinkageFile) {
  const { runs, onFile, requests } = file;
  const sets = [...new Map(runs.map(({ fields }) => [fields.length, fields])).values()];
  const thresholds = runs[0]!.points.map(({ threshold }) => threshold);
  let threshold = FIRST;

  const fields = radioField({
    label: "What is compared",
    name: "threshold.fields",
    options: sets.map((set) => ({ value: String(set.length), label: fieldsText(set) })),
    onInput: show,
  });
  const candidates = radioField<CandidatePolicy>({
    label: "What if several people fit?",
    name: "threshold.candidates",
    options: CANDIDATE_WORDS,
    onInput: show,
  });
  const slider = rangeField({
    label: "Threshold",
    name: "threshold.bits",
    min: thresholds[0]!,
    max: thresholds.at(-1)!,
    step: thresholds[1]! - thresholds[0]!,
    unit: "bits",
    onInput(value) {
      threshold = value;
      show();
    },
  });
  const reading = el("p", { class: "cm-reading", role: "status" });
  const chart = thresholdChart({
    onFile,
    onPick(value) {
      threshold = value;
      slider.value = value;
      show();
    },
  });
  const frame = chartFrame({
    title: "",
    subtitle: `Expected results of asking about everyone on the docket: ${about(requests)} requests, ${about(onFile)} of them about people with a tax record of their own. In the lower panel each line is a hundred times the one below.`,
    source:
      "Crossmatch: the whole model at its default assumptions; names and addresses fully standardized.",
    table: { columns: [], rows: [] },
    chart,
    filename: "thresholds",
  });

  function show() {
    const run = runOf(runs, Number(fields.value), candidates.value);
    const point = nearest(run, threshold);
    chart.update({ run, threshold: point.threshold });
    setText(reading, readingText(point, onFile, run.candidates));
    frame.update({
      title: thresholdFinding(point, onFile),
      table: tableOf(run, onFile),
    });
  }
  fields.value = String(sets.at(-1)!.length);
  candidates.value = "best";
  slider.value = threshold;
  show();
  return {
    controls: el(
      "section",
      { class: "cm-tool cm-threshold" },
      slider.element,
      el("div", { class: "cm-tool-row" }, fields.element, candidates.element),
      reading,
    ),
    chart: frame,
    /** Sets threshold and candidates, comparing as much as can be. */
    choose(bits: number, policy: CandidatePolicy) {
      threshold = bits;
      slider.value = bits;
      candidates.value = policy;
      fields.value = String(sets.at(-1)!.length);
      show();
    },
  };
}

function fieldsText(fields: readonly Field[]): string {
  const names = fields.map((field) => FIELD_WORDS[field].toLowerCase());
  const text = `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The finding over the chart. */
export function thresholdFinding(point: ThresholdPoint, onFile: number): string {
  const right = precision(point);
  if (right === undefined) return `At ${point.threshold} bits no record is returned`;
  return `At ${point.threshold} bits, ${percent(recall(point, onFile))} of the people on file are found and ${percent(1 - right)} of the records returned are wrong`;
}

/** What a threshold does, in two or three sentences. */
export function readingText(
  point: ThresholdPoint,
  onFile: number,
  candidates: CandidatePolicy,
): string {
  const { threshold, withheld, exposed, sought } = point;
  const wrong = wrongRecords(point);
  const found = `With a threshold of ${threshold} bits, where ${CANDIDATES_IN_WORDS[candidates]}, ${expected(point.own)} of ${expected(onFile)} people on file are found and ${wrong < NOTHING ? "no" : expected(wrong)} wrong records are returned.`;
  const people =
    exposed < NOTHING
      ? "Nobody is exposed."
      : `${capital(about(exposed))} people are exposed, ${about(sought)} of whom were sought.`;
  const back =
    withheld < NOTHING
      ? ""
      : ` ${capital(about(withheld))} requests get no answer because several records fit equally well.`;
  return `${found} ${people}${back}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function tableOf({ points }: ThresholdRun, onFile: number): TableData {
  return {
    columns: [
      "Threshold, bits",
      "Right records",
      "Records of people at home",
      "Records of others",
      "Right, of those returned",
      "Found, of those on file",
      "Requests withheld",
      "People exposed",
    ],
    rows: points.map((point) => {
      const right = precision(point);
      return [
        String(point.threshold),
        point.own,
        point.household,
        point.others,
        right === undefined ? "none returned" : percent(right),
        percent(recall(point, onFile)),
        point.withheld,
        point.exposed,
      ];
    }),
  };
}
