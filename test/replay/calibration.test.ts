import { beforeAll, describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { openPopulation } from "../../loaders/population/open-population.js";
import { calibrate } from "../../loaders/replay/calibrate.js";
import { readCalibration } from "../../loaders/replay/calibration-file.js";
import { readPlan } from "../../loaders/replay/read-plan.js";
import { planScenario, replayJob } from "../../loaders/replay/replay-job.js";
import { assumptionOf, baselineOf, figureNumber } from "../../src/model/ledger-lookup.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { type ReplayJob, replayPoint } from "../../src/model/replay/replay-point.js";
import { replayScore, type ScoredTotal } from "../../src/model/replay/replay-score.js";
import { simulate } from "../../src/model/simulate.js";

const ledger = loadLedger();
const plan = readPlan("data", ledger);
const calibration = readCalibration("data", ledger);
const { baseline } = planScenario(plan, ledger);
const AGAIN = "the model has moved since: npm run crossmatch -- replay --calibrate";

/** The whole population on which the fit was made: totals in rows are those of all 11 million. */
let loaded: LoadedPopulation;
let job: ReplayJob;
let score: ReadonlyMap<string, ScoredTotal>;

beforeAll(async () => {
  loaded = await openPopulation(ledger, { baseline });
  job = replayJob(plan, ledger, loaded);
  const { scenario: id, assumptions, revoked, policies } = job;
  const result = simulate(loaded, { id, policy: policies[0]!.policy, assumptions, revoked });
  score = new Map(replayScore(result, plan, ledger).map((total) => [total.id, total]));
}, 300_000);

describe("the ledger and the last fit", () => {
  it("agree on every fitted value and on what it was fitted to", () => {
    expect(calibration.totals.map(({ figure, assumptions }) => ({ figure, assumptions }))).toEqual(
      plan.fit,
    );
    for (const { figure, target, assumptions, value } of calibration.totals) {
      expect(figureNumber(ledger, figure)).toBe(target);
      for (const id of assumptions) expect(assumptionOf(ledger, id).default, id).toBe(value);
    }
  });

  it("are about the population and policy of the plan", () => {
    expect(calibration).toMatchObject({
      policy: plan.policy,
      scenario: plan.scenario,
      people: baselineOf(ledger, baseline).people,
      seed: loaded.tables.seed,
      tolerance: plan.tolerance,
    });
  });
});

describe("the replay at the ledger's defaults", () => {
  it("returns each fitted total within the stated range", () => {
    for (const { figure, target } of calibration.totals) {
      const total = [...score.values()].find(({ record }) => record?.figure === figure)!;
      expect(total.role).toBe("fitted");
      expect(Math.abs(total.model / target - 1), `${total.label}: ${AGAIN}`).toBeLessThanOrEqual(
        calibration.tolerance,
      );
    }
  });

  it("gives every total its place: given, fitted, following, tested or not on record", () => {
    const roles = Object.fromEntries([...score.values()].map(({ id, role }) => [id, role]));
    expect(roles).toEqual({
      requested: "given",
      disclosed: "follows",
      "number-route": "fitted",
      "address-route": "fitted",
      new: "tested",
      incomplete: "tested",
      precision: "unscored",
    });
    expect(score.get("precision")!.record).toBeNull();
    // The list's size is put in by hand as a share of a published docket.
    expect(Math.abs(score.get("requested")!.model / 1_280_000 - 1)).toBeLessThan(0.005);
  });

  it("owns up to defaults that were set with a tested total in view", () => {
    expect(score.get("new")!.restsOn).toContain("agency.address-differs");
    expect(score.get("incomplete")!.restsOn).toContain("agency.address-insufficient");
    for (const { restsOn } of score.values()) expect(restsOn).not.toContain("agency.tin-filers");
  });
});

describe("fitting again", () => {
  it("finds the same values from elsewhere, by the optimiser and by secant steps", () => {
    const elsewhere = {
      ...job,
      fitted: job.fitted.map((fit) => ({
        ...fit,
        unknown: { ...fit.unknown, start: (fit.unknown.low + fit.unknown.high) / 2 },
      })),
    };
    const fit = calibrate(loaded, elsewhere, plan.tolerance);
    fit.forEach(({ value }, at) => {
      expect(value, AGAIN).toBeCloseTo(calibration.totals[at]!.value, 2);
    });
    const point = replayPoint(loaded, { ...elsewhere, scaled: {} }, {});
    if (!("fitted" in point)) throw new Error(`missed ${point.missed}`);
    point.fitted.forEach((value, at) => {
      expect(value).toBeCloseTo(fit[at]!.value, 2);
    });
  });

  it("says which total cannot be met within the range of its assumption", () => {
    const narrow = job.fitted.map((fit, at) =>
      at === 0 ? { ...fit, unknown: { ...fit.unknown, high: fit.unknown.start / 2 } } : fit,
    );
    const start = narrow.map((fit) => ({
      ...fit,
      unknown: { ...fit.unknown, start: Math.min(fit.unknown.start, fit.unknown.high) },
    }));
    expect(() => calibrate(loaded, { ...job, fitted: start }, plan.tolerance)).toThrow(
      /agency\.tin-filers: expected a range that lets the replay return 42,695 \(hindcast-006\)/,
    );
  });
});
