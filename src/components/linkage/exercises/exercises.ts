import { about, percent } from "../../numbers.js";
import { expected } from "../chance-words.js";
import type { CandidatePolicy, LinkageFile } from "../linkage-file.js";
import { namesakes } from "../names/namesakes.js";
import { nearest, runOf, wrongRecords } from "../thresholds/measures.js";
import type { Exercise } from "./exercise.js";

/** What exercises can set on the page. */
export interface Controls {
  threshold(bits: number, candidates: CandidatePolicy): void;
  names(): void;
}

const [LOW, HIGH] = [28, 40];

/** The page's exercises, with the model's own answers. */
export function exercises(file: LinkageFile, controls: Controls): readonly Exercise[] {
  const { people, names, runs } = file;
  const most = Math.max(...runs.map(({ fields }) => fields.length));
  const at = (candidates: CandidatePolicy, bits: number) =>
    nearest(runOf(runs, most, candidates), bits);
  const [low, high] = [at("best", LOW), at("best", HIGH)];
  const every = at("all", LOW);
  const common = names.spanish.examples[0]!;
  const others = (dob: boolean) => namesakes(common, "spanish", people, { surname: "partly", dob });
  const name = `${common.given} ${common.surnames[0]}`;
  return [
    {
      id: "namesakes",
      question: `How many people on the tax file have the given name ${common.given} and the surname ${common.surnames.join(" or ")}?`,
      unit: "people",
      kind: "times",
      truth: others(false),
      answer: `The model expects ${about(others(false))}. Names are very unequally shared: a few are borne by many, so two records that agree on ${name} say little. Ask for the date of birth as well and ${expected(others(true))} others are left.`,
      run: controls.names,
      where: "#common-and-rare-names",
    },
    {
      id: "threshold",
      question: `A threshold of ${LOW} bits finds ${percent(low.own / file.onFile)} of the people on file. Raise it to ${HIGH} bits, which asks for records to be ${expected(2 ** (HIGH - LOW))} times as convincing. What percentage is still found?`,
      unit: "%",
      kind: "points",
      truth: (100 * high.own) / file.onFile,
      answer: `${percent(high.own / file.onFile)}, and wrong records fall from ${expected(wrongRecords(low))} to ${expected(wrongRecords(high))}. Most people’s records disagree somewhere, often in an address that is years old, and cannot reach so high a weight. Whatever the threshold, errors of one kind are traded for errors of the other.`,
      run: () => controls.threshold(HIGH, "best"),
      where: "#where-to-draw-the-line",
    },
    {
      id: "candidates",
      question: `At ${LOW} bits, returning only the record that fits best gives ${expected(wrongRecords(low))} wrong records. How many does returning every record that fits give?`,
      unit: "records",
      kind: "times",
      truth: wrongRecords(every),
      answer: `${capital(expected(wrongRecords(every)))}. Wrong records come mostly from common names, which fit many people at once: returning all of them counts every one, returning the best counts one at most.`,
      run: () => controls.threshold(LOW, "all"),
      where: "#where-to-draw-the-line",
    },
  ];
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
