import { describe, expect, it } from "vitest";
import type { Assumption } from "../../../src/model/assumption.js";
import type { Assumptions } from "../../../src/model/assumptions.js";
import { assumptionsAtChances } from "../../../src/model/uncertainty/assumptions-at-chances.js";
import { assumptionsOfDraw } from "../../../src/model/uncertainty/draws.js";
import { intervalOf } from "../../../src/model/uncertainty/interval.js";
import { quantileError } from "../../../src/model/uncertainty/quantile-error.js";
import { Random } from "../random.js";
import { ledger } from "../small-population.js";

/** Entries of every kind the ledger has, which a model with a known answer is made of. */
const ids = [
  "filing.adults",
  "filing.itin-share",
  "agency.departed",
  "pool.dob-exact",
  "tax.move-rate",
];
const entries: readonly Assumption[] = ids.map((id) => {
  const found = ledger.assumptions.find((entry) => entry.id === id);
  if (!found) throw new Error(`The ledger has no ${id}.`);
  return found;
});

/** A known model: what people who file and have stayed would be exposed to, roughly. */
const model = (values: Assumptions): number =>
  1e7 * values["filing.adults"]! * values["filing.itin-share"]! * (1 - values["agency.departed"]!) +
  1e9 * values["pool.dob-exact"]! * (1 + values["tax.move-rate"]!) ** 3;

/** Never quite 0, where some distributions have no value. */
const chance = (random: Random): number => Math.max(random.next(), 2 ** -33);

describe("90% intervals", () => {
  it.each([200, 1000])("of %i draws cover the truth in 90% of repeats", (draws) => {
    const repeats = 2000;
    const random = new Random(17);
    let covered = 0;
    for (let repeat = 0; repeat < repeats; repeat++) {
      // The truth: values that nature drew from the very distributions, by plain random numbers.
      const truth = model(assumptionsAtChances(entries, {}, () => chance(random)));
      // 20 different hypercubes, not 2,000, for time.
      const { low, high } = intervals(draws)[repeat % 20]!;
      if (low <= truth && truth <= high) covered += 1;
    }
    // Declared error: two standard errors of the count, 1.3%, and 1% for the draws' own.
    expect(Math.abs(covered / repeats - 0.9)).toBeLessThan(0.023);
  });

  it("end where many plain random draws say they do, within the error stated", () => {
    const random = new Random(5);
    const many = Float64Array.from({ length: 200_000 }, () =>
      model(assumptionsAtChances(entries, {}, () => chance(random))),
    );
    const exact = intervalOf(many);
    for (const found of intervals(1000)) {
      const values = found.values;
      for (const [p, key] of [
        [0.05, "low"],
        [0.5, "median"],
        [0.95, "high"],
      ] as const) {
        // A hypercube's errors are no larger than plain draws'; four of them is 1 in 16,000.
        expect(Math.abs(found[key] - exact[key])).toBeLessThan(4 * quantileError(values, p));
      }
    }
  });
});

const known = new Map<
  number,
  readonly (ReturnType<typeof intervalOf> & { values: Float64Array })[]
>();
function intervals(draws: number) {
  const found =
    known.get(draws) ??
    Array.from({ length: 20 }, (_, seed) => {
      const question = { set: {}, seed, draws };
      const values = Float64Array.from({ length: draws }, (_, draw) =>
        model(assumptionsOfDraw(entries, question, draw)),
      );
      return { ...intervalOf(values), values };
    });
  known.set(draws, found);
  return found;
}
