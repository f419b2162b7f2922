import { expect, test } from "vitest";
import {
  curveKey,
  storedCurve,
  sweptPolicy,
} from "../../../src/components/compare/frontier-curve.js";
import { sweptCurve } from "../../../src/components/compare/swept-curve.js";
import {
  hasThreshold,
  SWEPT,
  sweepPoint,
  THRESHOLDS,
  thresholdOf,
  withThreshold,
} from "../../../src/components/compare/threshold-sweep.js";
import { samePolicy } from "../../../src/components/study/choices.js";
import type { PresetFile } from "../../../src/components/study/preset-file.js";
import { simulate } from "../../../src/model/simulate.js";
import { comparisonFixture } from "../../fixtures/comparison-file.js";
import { fixture } from "../../fixtures/simulations.js";
import { presetOf, presets, scenarioOf, smallPopulation } from "../../model/small-population.js";

const swept = presetOf(SWEPT);
const population = await smallPopulation(2000);
const choices = { baseline: "report", revoked: false, set: {}, seed: 1, policy: swept };

test("moves every threshold of a policy and nothing else of it", () => {
  expect(thresholdOf(withThreshold(swept, 5))).toBe(5);
  expect(samePolicy(withThreshold(withThreshold(swept, 5), thresholdOf(swept)!), swept)).toBe(true);
  expect(presets.filter(hasThreshold).map(({ id }) => id)).toEqual([SWEPT]);
  expect(withThreshold(presetOf("name-dob"), 5)).toEqual(presetOf("name-dob"));
  expect(withThreshold(presetOf("no-sharing"), 5)).toBe(presetOf("no-sharing"));
});

test("the curve is the model's own numbers at each threshold", async () => {
  const asked: number[] = [];
  const simulator = {
    prepare: async () => {},
    run: async ({ policy }: typeof choices) => {
      const threshold = thresholdOf(policy)!;
      asked.push(threshold);
      // One point is enough to see whose numbers they are.
      return threshold === 36 ? simulate(population, scenarioOf(policy)) : fixture("huge");
    },
  };
  const steps: number[] = [];
  const signal = new AbortController().signal;
  const named = { id: SWEPT, title: "Swept", policy: swept };
  const points = await sweptCurve(simulator, named, choices, signal, (done) => steps.push(done));
  expect(asked).toEqual(THRESHOLDS);
  expect(steps).toEqual(THRESHOLDS.map((_, at) => at));
  const expected = simulate(population, scenarioOf(withThreshold(swept, 36)));
  expect(points[THRESHOLDS.indexOf(36)]).toEqual(sweepPoint(36, expected));
  expect(points[0]).toEqual(sweepPoint(-10, fixture("huge")));
});

test("a curve that is given up stops after the threshold it is at", async () => {
  const giveUp = new AbortController();
  let asked = 0;
  const simulator = {
    prepare: async () => {},
    run: async () => {
      asked += 1;
      giveUp.abort();
      return fixture("as-executed");
    },
  };
  const named = { id: SWEPT, title: "Swept", policy: swept };
  const curve = sweptCurve(simulator, named, choices, giveUp.signal, () => {});
  await expect(curve).rejects.toThrow();
  expect(asked).toBe(1);
});

test("the stored curve serves the default scenario, wherever the threshold stands", () => {
  const points = [{ threshold: 28, found: 1, mistaken: 1 }];
  const files = {
    presets: { scenario: "report", policies: presets } as unknown as PresetFile,
    comparison: comparisonFixture(points),
  };
  const named = (policy: typeof swept) => ({ id: "yours", title: "Yours", policy });
  expect(storedCurve(named(withThreshold(swept, 3)), choices, files)).toBe(points);
  expect(storedCurve(named(swept), { ...choices, baseline: "pew" }, files)).toBeUndefined();
  expect(storedCurve(named(swept), { ...choices, set: { a: 1 } }, files)).toBeUndefined();
  const shared = { ...swept, request: { ...swept.request, share: 0.5 } };
  expect(storedCurve(named(shared), choices, files)).toBeUndefined();

  const both = { choices, groups: files.comparison.groups, policies: [], source: "" };
  expect(sweptPolicy(both, files).id).toBe(SWEPT);
  const own = { ...named(shared), result: fixture("as-executed") };
  expect(sweptPolicy({ ...both, policies: [own] }, files).id).toBe("yours");
  expect(curveKey(named(shared), choices)).toBe(curveKey(named(withThreshold(shared, 9)), choices));
  expect(curveKey(named(shared), choices)).not.toBe(curveKey(named(swept), choices));
});
