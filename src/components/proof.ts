import type { TableData } from "./frame/csv.js";
import { chartFrame } from "./frame.js";
import { exact } from "./numbers.js";
import { besideSection } from "./proof/beside-section.js";
import { distanceChart } from "./proof/distance-chart.js";
import { layoutDistances } from "./proof/distance-layout.js";
import { allNumbers, isNothing } from "./proof/listed-numbers.js";
import { outcomeWords, UNITS, unitOf } from "./proof/outcome-words.js";
import type { ProofPage } from "./proof/proof-page.js";

/** The parts of the proof page, each to be put in its place. */
export function proof(page: ProofPage) {
  return {
    distances: chartFrame({
      title: distanceFinding(page),
      subtitle: `One dot for each number: how far the count lies from what the model expects, in standard errors. Dashed: the limits, ±${page.limit.toFixed(1)}. Hollow dots: none counted, and less than one expected in all draws`,
      source: "Crossmatch: synthetic records, linked one by one.",
      table: proofData(page),
      chart: distanceChart("Every number of the proof by its distance from expectation", (width) =>
        layoutDistances(page, width),
      ),
      filename: "proof",
    }),
    beside: besideSection(page),
  };
}

/** The finding over the chart. */
export function distanceFinding(page: ProofPage): string {
  const told = allNumbers(page).filter((number) => !isNothing(number, number.run.draws));
  const failed = told.filter(({ agrees }) => !agrees).length;
  const all = exact(told.length);
  if (failed > 0) return `${exact(failed)} of ${all} numbers do not agree with the model`;
  return `All ${all} numbers that can be told from zero agree with the model`;
}

/** One row for each number. */
export function proofData(page: ProofPage): TableData {
  return {
    columns: [
      "State",
      "Errors",
      "Policy",
      "Unit",
      "Number",
      "Draws",
      "Counted",
      "Expected",
      "Standard error",
      "Standard errors apart",
      "Chance of this or more",
      "Agrees",
    ],
    rows: allNumbers(page).map(({ run, policy, outcome, ...number }) => [
      run.name,
      run.title,
      policy.title,
      UNITS[unitOf(outcome)],
      outcomeWords(outcome),
      run.draws,
      number.counted,
      number.expected,
      number.error,
      number.apart.toFixed(2),
      number.chance < 1e-4 ? number.chance.toExponential(1) : number.chance.toFixed(4),
      number.agrees ? "yes" : "no",
    ]),
  };
}
