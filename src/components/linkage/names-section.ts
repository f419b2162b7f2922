import { hasTwoSurnames } from "../../model/match/writing-rates.js";
import { CONVENTIONS, type Convention } from "../../model/vocabulary.js";
import { checkField } from "../controls/check-field.js";
import { radioField } from "../controls/radio-field.js";
import { selectField } from "../controls/select-field.js";
import { el } from "../dom.js";
import { chartFrame } from "../frame.js";
import { expected } from "./chance-words.js";
import type { LinkageFile, NameExample } from "./linkage-file.js";
import { effectsTable } from "./names/effects-table.js";
import type { NameRow } from "./names/layout.js";
import { type NameRule, namesakes } from "./names/namesakes.js";
import { namesChart } from "./names-chart.js";
import { CONVENTION_WORDS } from "./words.js";

/** A common name beside a rare one: how many others fit, and what candidate policies make of it. */
export function namesSection(file: LinkageFile) {
  const { people, names } = file;
  const convention = selectField<Convention>({
    label: "Names",
    name: "names.convention",
    options: CONVENTIONS.map((value) => ({ value, label: CONVENTION_WORDS[value] })),
    onInput: show,
  });
  const state = selectField({
    label: "Beside the country",
    name: "names.state",
    options: people.byState.map(({ name }) => ({ value: name, label: name })),
    onInput: show,
  });
  const surname = radioField<NameRule["surname"]>({
    label: "Of two surnames",
    name: "names.surname",
    options: [
      { value: "same", label: "both must agree" },
      { value: "partly", label: "one is enough" },
    ],
    onInput: show,
  });
  const dob = checkField({
    label: "The date of birth must agree, too",
    name: "names.dob",
    onInput: show,
  });
  const chart = namesChart();
  const frame = chartFrame({
    title: "",
    subtitle: "",
    source:
      "Crossmatch: name lists at the model’s default assumptions, names written without error.",
    table: { columns: [], rows: [] },
    chart,
    filename: "namesakes",
  });
  const effects = effectsTable();

  function show() {
    const c = convention.value;
    const two = hasTwoSurnames(c);
    surname.element.hidden = !two;
    const rule: NameRule = { surname: two ? surname.value : "same", dob: dob.value };
    const at = people.byState.findIndex(({ name }) => name === state.value);
    const { examples, average } = names[c];
    const rows = examples.map((name, i) => ({
      id: `name-${i}`,
      name: fullName(name),
      country: namesakes(name, c, people, rule),
      state: namesakes(name, c, people, rule, at),
    }));
    chart.update({ rows, state: state.value });
    const [first, last] = [rows[0]!, rows.at(-1)!];
    frame.update({
      title: namesFinding(first, last),
      subtitle: `Others on the tax file with the same given name and ${two && rule.surname === "partly" ? "at least one of the surnames" : two ? "both surnames" : "surname"}${rule.dob ? ", born on the same day" : ""}. Full dots: the country; rings: ${state.value}. Each line is ten times the one before.`,
      table: {
        columns: ["Name", "Others in the country", `Others in ${state.value}`],
        rows: rows.map((row) => [row.name, expected(row.country), expected(row.state)]),
      },
    });
    effects.update(
      [
        { label: first.name, shares: examples[0]! },
        { label: last.name, shares: examples.at(-1)! },
        { label: "Average name", shares: average, mean: true },
      ],
      { convention: c, people, rule },
    );
  }
  convention.value = "spanish";
  state.value = people.byState.some(({ name }) => name === "California")
    ? "California"
    : people.byState[0]!.name;
  surname.value = "same";
  dob.value = false;
  show();
  return {
    controls: el(
      "section",
      { class: "cm-tool cm-names-choice" },
      el(
        "div",
        { class: "cm-tool-row" },
        convention.element,
        state.element,
        surname.element,
        dob.element,
      ),
    ),
    chart: frame,
    effects: effects.element,
    /** Shows Spanish names of which one surname is enough. */
    chooseCommon() {
      convention.value = "spanish";
      surname.value = "partly";
      dob.value = false;
      show();
    },
  };
}

/** The finding over the chart, for the commonest name and the rarest. */
export function namesFinding(common: NameRow, rare: NameRow): string {
  return `On the tax file ${othersText(common)}; ${othersText(rare)}`;
}

function othersText({ name, country }: NameRow): string {
  if (country < 0.05) return `hardly anyone else fits ${name}`;
  if (country < 0.95) return `fewer than one other person fits ${name}`;
  return country < 1.5
    ? `one other person fits ${name}`
    : `${expected(country)} others fit ${name}`;
}

/** A name as people say it: given name first. */
export function fullName({ given, surnames }: Pick<NameExample, "given" | "surnames">): string {
  return `${given} ${surnames.join(" ")}`;
}
