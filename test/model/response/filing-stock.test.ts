import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  EVERYBODY_FILES,
  type FilingStock,
  filingSeason,
  filingShare,
  type SeasonForces,
} from "../../../src/model/response/filing-stock.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });
const forces = fc.record({
  chill: share,
  speed: share,
  hit: share,
  comeBack: share,
  turnover: share,
});
const AGES = [0.75, 0.1875, 0.046875, 0.01171875, 0.0029296875, 0.000732421875, 0.000244140625];
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** A stock some seasons in. */
const stocks = fc
  .array(forces, { maxLength: 6 })
  .map((seasons) =>
    seasons.reduce<FilingStock>(
      (stock, season) => filingSeason(stock, season, AGES).stock,
      EVERYBODY_FILES,
    ),
  );

describe("a filing season", () => {
  it("is worked out by hand", () => {
    const force = { chill: 0.2, speed: 0.5, hit: 0.1, comeBack: 0.25, turnover: 0.1 };
    const first = filingSeason(EVERYBODY_FILES, force, AGES);
    // A tenth is found and stops; half of a fifth of the rest, 0.09, is chilled: 0.81 are left.
    expect(first.flows.stoppedFound).toBeCloseTo(0.1, 12);
    expect(first.flows.stoppedChilled).toBeCloseTo(0.09, 12);
    expect(first.flows.left).toBeCloseTo(0.081, 12);
    expect(first.flows.begun).toBeCloseTo(0.09, 12);
    expect(filingShare(first.stock)).toBeCloseTo(0.81 - 0.081 + 0.09, 12);
    expect(first.stock.unrecorded).toBeCloseTo(0.01, 12);
    // Those who stopped and stayed skipped this season: their last returns are a year older.
    expect(first.stock.lapsed[0]).toBe(0);
    expect(first.stock.lapsed[1]).toBeCloseTo(0.19 * 0.9 * 0.75, 12);
    expect(sum(first.stock.lapsed)).toBeCloseTo(0.171, 12);

    // The reason is gone: a quarter of each kind comes back, chilled 0.1 to 0.075, found 0.09 to 0.0675.
    const calm = { ...force, chill: 0, hit: 0 };
    const second = filingSeason(first.stock, calm, AGES);
    expect(second.flows.returned).toBeCloseTo(0.925 * 0.9325 - 0.819, 12);
    expect(second.flows.stoppedFound + second.flows.stoppedChilled).toBeCloseTo(0, 12);
  });

  it("moves nothing at all without a reason", () => {
    fc.assert(
      fc.property(forces, (any) => {
        const calm = { ...any, chill: 0, hit: 0 };
        const { stock, flows } = filingSeason(EVERYBODY_FILES, calm, AGES);
        expect(stock).toEqual(EVERYBODY_FILES);
        expect(filingShare(stock)).toBe(1);
        expect(flows).toMatchObject({ returned: 0, stoppedFound: 0, stoppedChilled: 0 });
        expect(flows.begun).toBe(flows.left);
      }),
    );
  });

  it("conserves: filers and those away, with and without a record, are everybody", () => {
    fc.assert(
      fc.property(stocks, forces, (stock, any) => {
        const { stock: after, flows } = filingSeason(stock, any, AGES);
        const stopped = flows.stoppedFound + flows.stoppedChilled;
        const end = filingShare(stock) + flows.returned - stopped - flows.left + flows.begun;
        expect(filingShare(after)).toBeCloseTo(end, 10);
        expect(flows.left + flows.leftAway).toBeCloseTo(flows.begun + flows.neverBegun, 10);
        const away = after.unrecorded + sum(after.lapsed);
        expect(filingShare(after) + away).toBeCloseTo(1, 10);
        for (const flow of Object.values(flows)) expect(flow).toBeGreaterThanOrEqual(-1e-12);
        for (const years of after.lapsed) expect(years).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it("never has more filers for more of a reason, in any season that follows", () => {
    const two = fc.tuple(forces, share, share);
    fc.assert(
      fc.property(fc.array(two, { minLength: 1, maxLength: 8 }), share, share, (seasons, r, t) => {
        const fixed = { comeBack: r, turnover: t };
        let [less, more]: [FilingStock, FilingStock] = [EVERYBODY_FILES, EVERYBODY_FILES];
        for (const [{ chill, speed, hit }, moreChill, moreHit] of seasons) {
          const force: SeasonForces = { chill, speed: Math.max(speed, 0.01), hit, ...fixed };
          less = filingSeason(less, force, AGES).stock;
          const stronger = { chill: Math.max(chill, moreChill), hit: Math.max(hit, moreHit) };
          more = filingSeason(more, { ...force, ...stronger }, AGES).stock;
          expect(filingShare(more)).toBeLessThanOrEqual(filingShare(less) + 1e-12);
        }
      }),
    );
  });
});
