import { CONVENTIONS, type Convention, type Normalization } from "../../model/vocabulary.js";
import { radioField } from "../controls/radio-field.js";
import { selectField } from "../controls/select-field.js";
import { el, setText } from "../dom.js";
import { chartFrame } from "../frame.js";
import { about, percent } from "../numbers.js";
import { FIELD_WORDS, NORMALIZATION_WORDS } from "../policy-card/words.js";
import { bitsText, chance, timesText } from "./chance-words.js";
import { chancesFor, comparePair, type FieldComparison, totalBits } from "./compare-pair.js";
import { comparisonTable } from "./comparison-table.js";
import { evenOdds, sameShare } from "./even-odds.js";
import type { ExamplePair, LinkageFile } from "./linkage-file.js";
import { recordForm } from "./record-form.js";
import type { Step } from "./waterfall/layout.js";
import { waterfall } from "./waterfall.js";
import { CONVENTION_WORDS, LEVEL_REACHED, RELATIONSHIP_WORDS } from "./words.js";

const SOURCE =
  "Crossmatch: chances measured on synthetic names, at the model’s default assumptions.";

/**
 * Two records that the reader can edit and what comparing them gives. What is typed stays in the
 * fields: nothing keeps it, sends it or writes it into the address.
 */
export function pairSection(file: LinkageFile) {
  const even = evenOdds(file.people);
  let pair: ExamplePair = file.pairs[0]!;
  let edited = false;

  const onInput = () => {
    edited = true;
    show();
  };
  const agency = recordForm("The agency’s row", "agency", onInput);
  const tax = recordForm("The tax record", "tax", onInput);
  const normalization = radioField<Normalization>({
    label: "How text is prepared",
    name: "normalization",
    options: NORMALIZATION_WORDS,
    onInput: show,
  });
  const convention = selectField<Convention | "everyone">({
    label: "Chances among",
    name: "convention",
    options: [
      { value: "everyone", label: "Everyone on the docket" },
      ...CONVENTIONS.map((value) => ({ value, label: `Names: ${CONVENTION_WORDS[value]}` })),
    ],
    onInput: show,
  });
  const truth = el("p", { class: "cm-truth" });
  const reveal = el(
    "details",
    { class: "cm-explain" },
    el("summary", {}, "Is it the same person? Decide, then look"),
    truth,
  );
  const another = el("button", { type: "button", class: "no-print" }, "Another pair");
  another.addEventListener("click", () => {
    const wanted = convention.value;
    const from = file.pairs.filter((p) => wanted === "everyone" || p.convention === wanted);
    open(from[(from.indexOf(pair) + 1) % from.length] ?? file.pairs[0]!);
  });

  const table = comparisonTable();
  const chart = waterfall(even);
  const frame = chartFrame({
    title: "",
    subtitle:
      "Bars to the right speak for the same person, bars to the left for two people. Ten bits more make the same person about a thousand times likelier.",
    source: SOURCE,
    table: { columns: [], rows: [] },
    chart,
    filename: "match-weight",
  });
  const verdict = el("p", { class: "cm-verdict", role: "status" });

  function open(next: ExamplePair) {
    pair = next;
    edited = false;
    agency.value = next.agency;
    tax.value = next.tax;
    reveal.open = false;
    show();
  }

  function show() {
    const chances = chancesFor(file.chances[normalization.value], convention.value);
    const comparisons = comparePair(
      agency.value,
      tax.value,
      normalization.value,
      file.nicknames,
      chances,
    );
    table.update(comparisons);
    chart.update(comparisons.map(stepOf));
    const bits = totalBits(comparisons);
    frame.update({ title: pairFinding(bits), table: tableOf(comparisons) });
    setText(verdict, verdictText(bits, even, file));
    setText(truth, edited ? "You have edited this pair, so nobody knows." : truthText(pair));
  }
  normalization.value = "standard";
  convention.value = "everyone";
  open(pair);
  return {
    records: el(
      "section",
      { class: "cm-tool cm-pair" },
      el("div", { class: "cm-records" }, agency.element, tax.element),
      el("div", { class: "cm-tool-row" }, another, reveal),
      el("div", { class: "cm-tool-row" }, normalization.element, convention.element),
    ),
    comparison: el("div", {}, table.element, verdict),
    waterfall: frame,
  };
}

function stepOf({ field, level, m, u, bits }: FieldComparison): Step {
  return {
    field,
    name: FIELD_WORDS[field],
    level: LEVEL_REACHED[field][level] ?? level,
    bits,
    detail:
      level === "missing"
        ? "a missing value says nothing: 0 bits"
        : `${bitsText(bits)} bits; ${chance(m)} if the same person, ${chance(u)} if two people`,
  };
}

/** The finding over the waterfall. */
export function pairFinding(bits: number): string {
  return `These two records are ${timesText(bits)}`;
}

/** What the weight means in a file of this size. */
export function verdictText(bits: number, even: number, { people }: LinkageFile): string {
  const filers = about(people.hispanic + people.other);
  const share = sameShare(bits, even);
  const same =
    share > 0.999
      ? "it is nearly certain that these two are the same person"
      : share < 0.001
        ? "it is very unlikely that these two are the same person"
        : `the chance that these two are the same person is about ${percent(share)}`;
  return `The weights add up to ${bitsText(bits)} bits. With ${filers} people on the tax file and one of them the right one, it takes ${even.toFixed(1)} bits before a record is as likely right as wrong. By that reckoning ${same}.`;
}

function truthText({ relationship, happened }: ExamplePair): string {
  const what = happened.length > 0 ? `${happened.join("; ")}.` : "Nothing went wrong on the way.";
  return `${RELATIONSHIP_WORDS[relationship]}. ${what}`;
}

function tableOf(comparisons: readonly FieldComparison[]) {
  return {
    columns: [
      "Field",
      "The two are",
      "If the same person (m)",
      "If two people (u)",
      "Weight, bits",
    ],
    rows: [
      ...comparisons.map(({ field, level, m, u, bits }) => [
        FIELD_WORDS[field],
        LEVEL_REACHED[field][level] ?? level,
        chance(m),
        chance(u),
        bitsText(bits),
      ]),
      ["Match weight", "", "", "", bitsText(totalBits(comparisons))],
    ],
  };
}
