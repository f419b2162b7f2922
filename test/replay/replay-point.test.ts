import { beforeAll, describe, expect, it } from "vitest";
import { drawPoints } from "../../loaders/replay/draw-points.js";
import { readPlan } from "../../loaders/replay/read-plan.js";
import { replayInWorkers } from "../../loaders/replay/replay-in-workers.js";
import { replayJob } from "../../loaders/replay/replay-job.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import { totalOfFigure } from "../../src/model/replay/record.js";
import {
  assumptionsAt,
  type ReplayJob,
  type ReplayPoint,
  replayPoint,
} from "../../src/model/replay/replay-point.js";
import { replayIntervals } from "../../src/model/replay/summary.js";
import { simulate } from "../../src/model/simulate.js";
import { ledger, smallPopulation } from "../model/small-population.js";

const plan = readPlan("data", ledger);
const draws = drawPoints(plan, ledger, 6);
let loaded: LoadedPopulation;
let job: ReplayJob;
let points: readonly ReplayPoint[];

beforeAll(async () => {
  loaded = await smallPopulation();
  const whole = replayJob(plan, ledger, loaded);
  // Targets on the scale of the small population: what it returns itself, a little moved.
  const { scenario: id, revoked, policies, assumptions } = whole;
  const result = simulate(loaded, { id, policy: policies[0]!.policy, assumptions, revoked });
  job = {
    ...whole,
    fitted: whole.fitted.map((fit) => ({
      ...fit,
      target: totalOfFigure(fit.figure)!.of(result) * 0.97,
    })),
  };
  points = draws.map((drawn) => replayPoint(loaded, job, drawn));
}, 120_000);

type Kept = Extract<ReplayPoint, { readonly runs: unknown }>;
const keptPoints = (): Kept[] => points.filter((point): point is Kept => "runs" in point);

describe("a point of the replay", () => {
  it("meets the fitted totals, or says what would have to leave its range", () => {
    expect(keptPoints().length).toBeGreaterThan(1);
    for (const point of points) {
      if ("missed" in point) {
        expect(job.fitted.map(({ unknown }) => unknown.id)).toContain(point.missed);
        continue;
      }
      const route = [point.totals["number-route"]!, point.totals["address-route"]!];
      job.fitted.forEach(({ target, unknown }, at) => {
        expect(Math.abs(Math.log(route[at]! / target))).toBeLessThanOrEqual(job.tolerance);
        expect(point.fitted[at]).toBeGreaterThanOrEqual(unknown.low);
        expect(point.fitted[at]).toBeLessThanOrEqual(unknown.high);
      });
    }
  });

  it("runs every policy under the same assumptions", () => {
    for (const { runs } of keptPoints()) {
      expect(Object.keys(runs)).toEqual(job.policies.map(({ id }) => id));
      const [executed, best, fuzzy, confirmed, review] = [
        runs["as-executed"]!,
        runs.best!,
        runs.fuzzy!,
        runs.confirmed!,
        runs.review!,
      ];
      expect(best.disclosed).toBeGreaterThanOrEqual(executed.disclosed);
      expect(fuzzy.disclosed + fuzzy.withheld).toBeGreaterThan(executed.disclosed);
      // A confirmed address is hardly ever new: two writings may differ and still agree on the street.
      expect(confirmed.newToAgency).toBeLessThan(executed.newToAgency / 50);
      expect(review.wrong).toBeCloseTo(executed.wrong * 0.1, 6);
      expect(review.right).toBeCloseTo(executed.right * 0.97, 6);
      for (const { disclosed, right, wrong, precision, exposed } of Object.values(runs)) {
        expect(right + wrong).toBeCloseTo(disclosed, 9);
        expect(precision).toBeCloseTo(right / disclosed, 12);
        expect(exposed).toBeGreaterThan(right / 2);
      }
    }
  });

  it("scales what keeps its ratio to a fitted assumption", () => {
    const drawn = { "agency.tin-nonfilers": 0.04 };
    const half = job.assumptions["agency.tin-filers"]! / 2;
    const at = assumptionsAt(job, drawn, [half, 0.5]);
    expect(at["agency.tin-nonfilers"]).toBeCloseTo(0.02, 12);
    expect(at["agency.tin-filers"]).toBe(half);
    expect(at["agency.address-restyled"]).toBe(0.5);
    expect(at["tax.address-restyled"]).toBe(0.5);
    expect(at["filing.adults"]).toBe(job.assumptions["filing.adults"]);
  });

  it("is the same in any number of workers", async () => {
    const heard: number[] = [];
    const onProgress = (done: number): void => void heard.push(done);
    const two = await replayInWorkers(loaded, job, draws, { workers: 2, onProgress });
    expect(two).toEqual(points);
    expect(heard).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await replayInWorkers(loaded, job, draws.slice(0, 2), { workers: 1 })).toEqual(
      points.slice(0, 2),
    );
  });
});

describe("intervals over points", () => {
  it("count what is kept and why the rest is not", () => {
    const missed: ReplayPoint = { missed: "agency.tin-filers", side: "above" };
    const ids = job.policies.map(({ id }) => id);
    const kept = keptPoints();
    const sums = replayIntervals([...kept, missed, missed], ids, 2);
    expect(sums).toMatchObject({ points: kept.length + 2, kept: kept.length });
    expect(sums.missed).toEqual([{ id: "agency.tin-filers", side: "above", count: 2 }]);
    const news = kept.map((point) => point.totals.new!);
    expect(sums.totals.new!.low).toBeGreaterThanOrEqual(Math.min(...news));
    expect(sums.totals.new!.high).toBeLessThanOrEqual(Math.max(...news));
    expect(sums.policies[0]!.differences.disclosed).toEqual({
      low: 0,
      median: 0,
      high: 0,
      mean: 0,
    });
  });

  it("are missing where no point reproduces the record", () => {
    const none = replayIntervals([{ missed: "agency.tin-filers", side: "none" }], ["a"], 1);
    expect(none.kept).toBe(0);
    expect(none.fitted).toEqual([undefined]);
    expect(none.policies[0]!.measures.disclosed).toBeUndefined();
  });
});
