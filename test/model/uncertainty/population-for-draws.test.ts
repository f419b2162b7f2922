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
  return MEASURES.map(({ id, unit }, at) => [
    id,
    apart[at]! < (unit === "share" ? 1e-6 : 1) ? 1 : together[at]! / apart[at]!,
  ]);
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

  it("takes no names together where a policy goes by one name alone", () => {
    const policy = presets.find(({ id }) => id === "name-dob")!;
    const standsFor = (of: typeof policy) =>
      populationForDraws(whole, entries, of).tables.levels.standsFor;
    expect(standsFor(policy)).toBeDefined();
    const route = {
      when: "always" as const,
      rule: { anyOf: [{ surname: "exact", dob: "exact" }] },
    };
    const bySurname = { ...policy, match: { ...policy.match!, routes: [route] } } as typeof policy;
    expect(standsFor(bySurname)).toBeUndefined();
  });
});
