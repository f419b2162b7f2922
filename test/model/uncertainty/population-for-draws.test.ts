import { describe, expect, it } from "vitest";
import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import { openPopulation } from "../../../loaders/population/open-population.js";
import type { Assumptions } from "../../../src/model/assumptions.js";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import { simulate } from "../../../src/model/simulate.js";
import { assumptionsOfDraw } from "../../../src/model/uncertainty/draws.js";
import { MEASURES, measuresOf } from "../../../src/model/uncertainty/measures.js";
import { populationForDraws } from "../../../src/model/uncertainty/population-for-draws.js";
import { presets, scenarioOf } from "../small-population.js";

const ledger = loadLedger();
// All 11 million: with fewer, what a home's members have in common hangs on single people.
const whole = await openPopulation(ledger, { baseline: "report" });
const entries = ledger.assumptions;

/** Every measure under a policy's draws' population over that under the whole one; 1 for next to none. */
function ratios(id: string, assumptions?: Assumptions): (readonly [string, number])[] {
  const policy = presets.find((preset) => preset.id === id)!;
  const scenario = { ...scenarioOf(policy), ...(assumptions && { assumptions }) };
  const run = (population: LoadedPopulation) => measuresOf(simulate(population, scenario));
  const apart = run(whole);
  const together = run(populationForDraws(whole, entries, policy));
  return MEASURES.map((measure, at) => {
    const little = measure.unit === "share" ? 1e-6 : 1;
    const none = apart[at]! < little && together[at]! < 1.02 * little;
    return [measure.id, none ? 1 : together[at]! / apart[at]!];
  });
}

describe("a population as draws see it", () => {
  it.each(presets.map(({ id }) => id))(
    "gives the numbers of the whole one within 2%% under %s",
    (id) => {
      for (const [measure, ratio] of ratios(id)) {
        expect(Math.abs(ratio - 1), measure).toBeLessThan(0.02);
      }
    },
    60_000,
  );

  it("does so wherever the assumptions are drawn, most numbers within 0.3%", () => {
    const question = { set: {}, seed: 1, draws: 100 };
    const errors = [0, 33, 66, 99].flatMap((draw) =>
      ratios("exchange-2025", assumptionsOfDraw(entries, question, draw)).map(([, ratio]) =>
        Math.abs(ratio - 1),
      ),
    );
    expect(Math.max(...errors)).toBeLessThan(0.02);
    expect(errors.filter((error) => error < 0.003).length).toBeGreaterThan(0.8 * errors.length);
  }, 60_000);

  it("takes no names together where a policy may go by one alone, or by nothing else", () => {
    const policy = presets.find(({ id }) => id === "name-dob")!;
    const mixed = (anyOf: object[]) => {
      const routes = [{ when: "always", rule: { anyOf } }];
      const changed = { ...policy, match: { ...policy.match!, routes } } as typeof policy;
      return populationForDraws(whole, entries, changed).tables.levels.mixed !== undefined;
    };
    const [surname, given, dob, tin] = ["exact", "exact", "exact", "equal"];
    expect(mixed([{ surname, given, dob }])).toBe(true);
    expect(mixed([{ dob, tin }])).toBe(true);
    expect(mixed([{ surname, dob }])).toBe(false);
    expect(
      mixed([
        { given, dob },
        { surname, tin },
      ]),
    ).toBe(false);
    expect(mixed([{ surname, given }])).toBe(false);
  });

  it("is made anew for another ledger", () => {
    const policy = presets.find(({ id }) => id === "name-dob")!;
    const other = entries.map((entry) =>
      entry.id === "names.pool-share.chinese" ? { ...entry, default: 0 } : entry,
    );
    const of = (ledgers: typeof entries) =>
      populationForDraws(whole, ledgers, policy).tables.levels.mixed!.together;
    const first = of(entries);
    expect(of(other)).not.toEqual(first);
    expect(of(entries)).toEqual(first);
  });
});
