import { el } from "../dom.js";
import { exact, percent } from "../numbers.js";
import { signed } from "./number-words.js";
import { outcomeWords, UNITS, type Unit, unitOf } from "./outcome-words.js";
import type { ProofNumber, ProofPage } from "./proof-page.js";

const HEADS = ["Counted", "Expected", "Apart", "Chance"] as const;

/** Counted beside expected for one run and policy (positions in the page), a group for each unit. */
export function besideTable(page: ProofPage, run: number, policy: number): HTMLTableElement {
  const { name, title, draws, numbers } = page.runs[run]!;
  const rows = page.outcomes.map((outcome, at) => ({ outcome, ...numbers[policy]![at]! }));
  const units = [...new Set(page.outcomes.map(unitOf))];
  return el(
    "table",
    {},
    el(
      "caption",
      {},
      `${name}, ${title}, ${page.policies[policy]!.title}: means of ${draws} draws`,
    ),
    el(
      "thead",
      {},
      el(
        "tr",
        {},
        el("th", { scope: "col" }, "Number"),
        ...HEADS.map((text) => el("th", { scope: "col", class: "cm-number" }, text)),
      ),
    ),
    ...units.map((unit) =>
      group(
        unit,
        rows.filter(({ outcome }) => unitOf(outcome) === unit),
      ),
    ),
  );
}

function group(unit: Unit, rows: readonly (ProofNumber & { readonly outcome: string })[]) {
  return el(
    "tbody",
    {},
    el("tr", { class: "cm-unit" }, el("th", { scope: "rowgroup", colspan: 5 }, UNITS[unit])),
    ...rows.map((row) =>
      el(
        "tr",
        {},
        el("th", { scope: "row" }, outcomeWords(row.outcome)),
        ...cells(row).map((text) => el("td", { class: "cm-number" }, text)),
      ),
    ),
  );
}

function cells({ counted, expected, apart, chance, agrees }: ProofNumber): string[] {
  const numbers = [exact(counted), exact(expected)];
  if (counted === 0 && expected === 0) return [...numbers, "", ""];
  return [...numbers, signed(apart), `${percent(chance)}${agrees ? "" : " (fails)"}`];
}
