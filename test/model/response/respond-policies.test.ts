import { describe, expect, it } from "vitest";
import { respond } from "../../../src/model/response/respond.js";
import { responseIntervals } from "../../../src/model/response/response-intervals.js";
import {
  overDraws,
  RESPONSE_VALUES,
  responseValues,
} from "../../../src/model/response/response-series.js";
import { allRevenue } from "../../../src/model/response/revenue.js";
import { DRAW_SEED } from "../../../src/model/uncertainty/draws.js";
import {
  assumptionsAt,
  evaluatePoints,
  valuesPerPoint,
} from "../../../src/model/uncertainty/point-job.js";
import { populationForDraws } from "../../../src/model/uncertainty/population-for-draws.js";
import { ofThreeConventions } from "../fewer-people.js";
import { ledger, presetOf, smallPopulation } from "../small-population.js";

const population = ofThreeConventions(await smallPopulation(1000));
const policies = [presetOf("exchange-2025"), presetOf("no-sharing")];
const question = {
  baseline: "report",
  revoked: false,
  set: {},
  policies,
  seed: DRAW_SEED,
  draws: 4,
};
const job = { design: "response", question } as const;
const values = evaluatePoints(population, ledger.assumptions, job, 0, 4);

describe("ten years in every draw", () => {
  it("are the response's own numbers, policy by policy", () => {
    expect(values).toHaveLength(4 * valuesPerPoint(job));
    const assumptions = assumptionsAt(ledger.assumptions, job, 2);
    policies.forEach((policy, at) => {
      const scenario = { id: "report", policy, assumptions, revoked: false };
      const alone = respond(populationForDraws(population, ledger.assumptions), scenario, {
        anchored: true,
      });
      const from = (2 * policies.length + at) * RESPONSE_VALUES;
      expect(values.slice(from, from + RESPONSE_VALUES)).toEqual(
        responseValues(alone, assumptions),
      );
    });
  });

  it("are the same in pieces, in any order", () => {
    const second = evaluatePoints(population, ledger.assumptions, job, 1, 2);
    expect(second).toEqual(values.slice(valuesPerPoint(job), 2 * valuesPerPoint(job)));
  });

  it("leave the path without sharing alone in all of them", () => {
    const width = RESPONSE_VALUES;
    for (let draw = 0; draw < 4; draw++) {
      const calm = values.slice((2 * draw + 1) * width, (2 * draw + 2) * width);
      expect(overDraws(calm, ({ of }) => of("kept", 10))).toEqual(Float64Array.of(1));
      expect(overDraws(calm, ({ of }) => of("payroll", 10))).toEqual(Float64Array.of(0));
    }
  });
});

describe("intervals over ten years", () => {
  it("of one draw are that draw, year by year, summed and grown by hand", () => {
    const assumptions = assumptionsAt(ledger.assumptions, job, 0);
    const scenario = { id: "report", policy: policies[0]!, assumptions, revoked: false };
    const response = respond(populationForDraws(population, ledger.assumptions), scenario, {
      anchored: true,
    });
    const intervals = responseIntervals(values.slice(0, RESPONSE_VALUES), 0.1);
    expect(intervals.draws).toBe(1);
    response.years.forEach(({ lost, cumulated }, at) => {
      const { federalIncome, payroll, stateIncome } = intervals.cumulated[at]!;
      expect(federalIncome.median + payroll.median + stateIncome.median).toBeCloseTo(
        allRevenue(cumulated),
        3,
      );
      expect(intervals.years[at]!.payroll.mean).toBe(lost.payroll);
      const federal = cumulated.federalIncome + cumulated.payroll;
      expect(intervals.federal[at]!.low).toBeCloseTo(federal, 3);
    });
    const grown = response.years.reduce(
      (sum, { lost }, at) => sum + (lost.federalIncome + lost.payroll) * 1.1 ** at,
      0,
    );
    expect(intervals.federalGrown.high).toBeCloseTo(grown, 3);
  });
});
