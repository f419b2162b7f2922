import type { Simulation } from "../../model/simulation.js";
import { RELATIONS, ROW_OUTCOMES, STANDINGS } from "../../model/vocabulary.js";
import { el, setText } from "../dom.js";
import type { TableData } from "../frame/csv.js";
import { toCsv } from "../frame/csv.js";
import { saveFile } from "../frame/save-file.js";
import { RELATION_LABELS, STANDING_LABELS } from "../labels.js";
import { exact } from "../numbers.js";
import type { Study } from "../study/study.js";

const OUTCOME_LABELS: Readonly<Record<(typeof ROW_OUTCOMES)[number], string>> = {
  rejected: "rejected before matching",
  unmatched: "no record fits",
  withheld: "several fit, withheld",
  correct: "the right record",
  wrong: "a wrong record",
  mixed: "right and wrong records",
};

const FILING_LABELS: Readonly<Record<string, string>> = {
  none: "No return",
  itin: "With an ITIN",
  "ssn-own": "With an SSN of their own",
  "ssn-borrowed": "With somebody else’s SSN",
};

const words = (id: string) => {
  const text = id.replaceAll("-", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
};

interface ResultTable {
  readonly title: string;
  readonly file: string;
  readonly data: (result: Simulation) => TableData;
}

const sum = (counts: Readonly<Record<(typeof RELATIONS)[number], number>>) =>
  RELATIONS.reduce((total, relation) => total + counts[relation], 0);

const bySubject =
  (column: string, pick: (result: Simulation) => Simulation["byOrigin"], label = words) =>
  (result: Simulation): TableData => ({
    columns: [column, "Requests", "People sought who are found"],
    rows: Object.entries(pick(result)).map(([id, { requested, subject }]) => [
      label(id),
      requested,
      subject,
    ]),
  });

/** Every table of a result, unrounded expected counts. */
export function tablesOf(nameOf: (code: string) => string): readonly ResultTable[] {
  return [
    {
      title: "Population",
      file: "population",
      data: ({ population }) => ({
        columns: ["Group", "People"],
        rows: [
          ["Undocumented people", population.people],
          ["Of them on a tax return", population.filers],
          ["On a return with an ITIN, lawfully present people included", population.itinFilers],
          ["With a record at the agency", population.listed],
        ],
      }),
    },
    {
      title: "Requests by outcome",
      file: "requests",
      data: ({ rows }) => ({
        columns: ["Outcome", "Requests", "Share"],
        rows: [
          ...ROW_OUTCOMES.map(
            (outcome) =>
              [
                words(OUTCOME_LABELS[outcome]),
                rows[outcome],
                rows.requested > 0
                  ? `${((rows[outcome] / rows.requested) * 100).toFixed(2)}%`
                  : "–",
              ] as const,
          ),
          ["All", rows.requested, rows.requested > 0 ? "100%" : "–"],
        ],
      }),
    },
    {
      title: "People exposed by relation and standing",
      file: "people",
      data: ({ byStatus, people }) => ({
        columns: ["Relation", ...STANDINGS.map((standing) => STANDING_LABELS[standing]), "All"],
        rows: RELATIONS.map((relation) => [
          words(RELATION_LABELS[relation]),
          ...STANDINGS.map((standing) => byStatus[standing][relation]),
          people[relation],
        ]),
      }),
    },
    {
      title: "Addresses",
      file: "addresses",
      data: ({ addresses }) => ({
        columns: ["Addresses", "Number"],
        rows: [
          ["Handed over", addresses.disclosed],
          ["New to the agency", addresses.newToAgency],
          ["New and still current", addresses.newAndCurrent],
        ],
      }),
    },
    {
      title: "By state",
      file: "states",
      data: ({ byState }) => ({
        columns: [
          "State",
          "Undocumented",
          "Requests",
          ...RELATIONS.map((relation) => words(RELATION_LABELS[relation])),
          "All exposed",
        ],
        rows: Object.entries(byState).map(([code, counts]) => [
          nameOf(code),
          counts.population,
          counts.requested,
          ...RELATIONS.map((relation) => counts[relation]),
          sum(counts),
        ]),
      }),
    },
    {
      title: "By origin",
      file: "origins",
      data: bySubject("Origin", ({ byOrigin }) => byOrigin),
    },
    {
      title: "By filing",
      file: "filing",
      data: bySubject(
        "Last return",
        ({ byFiling }) => byFiling,
        (id) => FILING_LABELS[id] ?? words(id),
      ),
    },
  ];
}

/** All tables, each a disclosure with a CSV download; only open ones are rewritten. */
export function resultTables(study: Study, nameOf: (code: string) => string): HTMLElement {
  const tables = tablesOf(nameOf).map(({ title, file, data }, i) => {
    const area = el("div", {
      class: "cm-table-scroll",
      tabindex: "0",
      role: "region",
      "aria-label": title,
    });
    const save = el("button", { type: "button", class: "cm-quiet" }, `Save “${title}” as CSV`);
    save.addEventListener("click", () => {
      const name = `${study.choices.policy.id}-${file}.csv`;
      saveFile(name, new Blob(["\ufeff", toCsv(data(study.result))], { type: "text/csv" }));
    });
    const details = el(
      "details",
      { class: "cm-table", open: i < 4, "data-table": file },
      el("summary", {}, title),
      area,
      save,
    );
    const write = () => {
      if (!details.open) return;
      const next = tableOf(title, data(study.result));
      if (!rewrite(area.firstElementChild, next)) area.replaceChildren(next);
    };
    details.addEventListener("toggle", write);
    write();
    return { details, write };
  });
  study.listen({
    result() {
      for (const { write } of tables) write();
    },
  });
  return el("div", { class: "cm-tables" }, ...tables.map(({ details }) => details));
}

/** Puts the texts of one table into another of the same size, which keeps its place and selection. */
function rewrite(table: Element | null, next: Element): boolean {
  const [old, fresh] = [table, next].map((part) => [...(part?.querySelectorAll("th, td") ?? [])]);
  if (!old || !fresh || old.length !== fresh.length) return false;
  old.forEach((cell, i) => {
    setText(cell, fresh[i]?.textContent ?? "");
  });
  return true;
}

function tableOf(title: string, { columns, rows }: TableData): HTMLTableElement {
  const head = el(
    "tr",
    {},
    ...columns.map((name, i) => el("th", { scope: "col", class: i > 0 && "cm-number" }, name)),
  );
  const body = rows.map((cells) =>
    el(
      "tr",
      {},
      ...cells.map((cell, i) =>
        i === 0
          ? el("th", { scope: "row" }, String(cell))
          : el(
              "td",
              { class: "cm-number" },
              typeof cell === "number" ? exact(cell) : (cell ?? "–"),
            ),
      ),
    ),
  );
  return el(
    "table",
    {},
    el("caption", { class: "cm-hidden" }, title),
    el("thead", {}, head),
    el("tbody", {}, ...body),
  );
}
