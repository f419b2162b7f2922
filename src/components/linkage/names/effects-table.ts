import type { Convention } from "../../../model/vocabulary.js";
import { el } from "../../dom.js";
import { percent } from "../../numbers.js";
import { rowHeading, stackingNumber } from "../../stacking-cells.js";
import { bitsText, chance, expected } from "../chance-words.js";
import type { FilePeople, NameShares } from "../linkage-file.js";
import { candidateEffects, type NameRule, namesakes, shareThatFits } from "./namesakes.js";

interface Named {
  readonly label: string;
  readonly shares: NameShares;
  /** A mean over names, to which no single outcome belongs: what it does is not told. */
  readonly mean?: boolean;
}

interface Setting {
  readonly convention: Convention;
  readonly people: FilePeople;
  readonly rule: NameRule;
}

/** What a name's commonness does to its weight and to each candidate policy: names as columns. */
export function effectsTable() {
  const head = el("tr");
  const body = el("tbody");
  const table = el(
    "table",
    { role: "table" },
    el("caption", {}, "What that means for one request, in the whole country"),
    el("thead", {}, head),
    body,
  );
  const element = el(
    "div",
    {
      class: "cm-comparison cm-stacking",
      role: "region",
      tabindex: 0,
      "aria-label": "Table: what a name’s commonness means for one request",
    },
    table,
  );
  return {
    element,
    update(names: readonly Named[], setting: Setting) {
      head.replaceChildren(
        el("td", {}),
        ...names.map(({ label }) => el("th", { scope: "col", class: "cm-number" }, label)),
      );
      body.replaceChildren(
        ...effectRows(names, setting).map(({ label, cells }) =>
          el(
            "tr",
            { role: "row" },
            rowHeading(label),
            ...cells.map((cell, at) => stackingNumber(names[at]!.label, cell)),
          ),
        ),
      );
    },
  };
}

/**
 * Rows of the table. The weight of agreement is worth log2(average u / this name's u) bits more for
 * a rare name than for an average one (term frequency, after Newcombe et al. 1959).
 */
export function effectRows(
  names: readonly Named[],
  { convention, people, rule }: Setting,
): readonly { readonly label: string; readonly cells: readonly string[] }[] {
  const average = names.at(-1)!.shares;
  const u = (shares: NameShares) => shareThatFits(shares, convention, people, rule);
  const usual = u(average);
  const cells = (write: (shares: NameShares, others: number) => string) =>
    names.map(({ shares }) => write(shares, namesakes(shares, convention, people, rule)));
  const effects = (write: (effect: ReturnType<typeof candidateEffects>) => string) =>
    names.map(({ shares, mean }) =>
      mean ? "–" : write(candidateEffects(namesakes(shares, convention, people, rule))),
    );
  return [
    { label: "A stranger fits by chance (u)", cells: cells((shares) => chance(u(shares))) },
    {
      label: "Weight beside an average name, bits",
      cells: cells((shares) =>
        bitsText(Math.log2(Math.max(usual, 1e-30) / Math.max(u(shares), 1e-30))),
      ),
    },
    { label: "Others who fit", cells: cells((_, others) => expected(others)) },
    {
      label: "Return nothing unless exactly one fits: the right record is withheld",
      cells: effects(({ withheld }) => percent(withheld)),
    },
    {
      label: "The same, for someone who never filed: a stranger’s record is returned",
      cells: effects(({ mistaken }) => percent(mistaken)),
    },
    {
      label: "Return every record that fits: strangers’ records returned",
      cells: effects(({ returned }) => expected(returned)),
    },
  ];
}
