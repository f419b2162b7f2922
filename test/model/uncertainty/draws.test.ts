import { beforeAll, describe, expect, it } from "vitest";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import { simulate } from "../../../src/model/simulate.js";
import {
  assumptionsOfDraw,
  type DrawQuestion,
  evaluateDraw,
} from "../../../src/model/uncertainty/draws.js";
import { MEASURES, measuresOf } from "../../../src/model/uncertainty/measures.js";
import { populationForDraws } from "../../../src/model/uncertainty/population-for-draws.js";
import { ledger, presetOf, smallPopulation } from "../small-population.js";

const entries = ledger.assumptions;
const question: DrawQuestion = {
  baseline: "report",
  revoked: false,
  set: {},
  policies: [presetOf("exchange-2025"), presetOf("name-dob")],
  seed: 3,
  draws: 25,
};
const drawn = (set: Readonly<Record<string, number>> = {}, seed = question.seed) =>
  Array.from({ length: question.draws }, (_, draw) =>
    assumptionsOfDraw(entries, { ...question, set, seed }, draw),
  );

describe("the assumptions of a draw", () => {
  it("have every entry within its range, and hold what shapes the names", () => {
    for (const values of drawn()) {
      for (const { id, low, high, stage, default: usual } of entries) {
        expect(values[id], id).toBeGreaterThanOrEqual(low);
        expect(values[id], id).toBeLessThanOrEqual(high);
        if (stage === "names") expect(values[id], id).toBe(usual);
      }
    }
  });

  it("move every other entry, without a value twice", () => {
    const all = drawn();
    for (const { id } of entries.filter(
      ({ stage, distribution, low, high }) =>
        stage !== "names" && distribution !== "fixed" && low < high,
    )) {
      expect(new Set(all.map((values) => values[id])).size, id).toBe(question.draws);
    }
  });

  it("hold what the reader has set, and move nothing else with it", () => {
    const free = drawn();
    drawn({ "filing.adults": 0.7 }).forEach((values, draw) => {
      expect(values).toEqual({ ...free[draw], "filing.adults": 0.7 });
    });
  });

  it("stay the same when the ledger gains or loses an entry", () => {
    const fewer = entries.filter(({ id }) => id !== "filing.adults");
    for (const draw of [0, 13]) {
      const { "filing.adults": left, ...rest } = assumptionsOfDraw(entries, question, draw);
      expect(left).toBeDefined();
      expect(assumptionsOfDraw(fewer, question, draw)).toEqual(rest);
    }
  });

  it("follow the seed", () => {
    expect(drawn({}, 4)[0]).not.toEqual(drawn()[0]);
    expect(drawn()).toEqual(drawn());
  });

  it("leave room beside a held share that fills almost all", () => {
    for (const values of drawn({ "agency.address-blank": 0.97 })) {
      expect(values["agency.address-blank"]).toBe(0.97);
      const insufficient = values["agency.address-insufficient"]!;
      expect(insufficient).toBeGreaterThan(0);
      expect(0.97 + insufficient).toBeLessThanOrEqual(1);
    }
  });
});

describe("the measures of a draw", () => {
  let loaded: LoadedPopulation;
  beforeAll(async () => {
    loaded = await smallPopulation(2000);
  });

  it("are those of a simulation under its assumptions, a row for each policy", () => {
    const values = evaluateDraw(loaded, entries, question, 7);
    const assumptions = assumptionsOfDraw(entries, question, 7);
    question.policies.forEach((policy, at) => {
      const alone = simulate(populationForDraws(loaded, entries, policy), {
        id: "report",
        policy,
        assumptions,
        revoked: false,
      });
      const row = values.subarray(at * MEASURES.length, (at + 1) * MEASURES.length);
      expect(Array.from(row)).toEqual(Array.from(measuresOf(alone)));
    });
  });

  it("do not depend on which draws were evaluated before, or beside which policy", () => {
    const alone = { ...question, policies: [question.policies[1]!] };
    const first = evaluateDraw(loaded, entries, alone, 11);
    for (const draw of [3, 0, 24]) evaluateDraw(loaded, entries, question, draw);
    const again = evaluateDraw(loaded, entries, question, 11);
    expect(Array.from(again.subarray(MEASURES.length))).toEqual(Array.from(first));
  });

  it("are finite numbers at the corners of every range", () => {
    const corner = (at: "low" | "high") =>
      Object.fromEntries(
        entries.filter(({ stage }) => stage !== "names").map((entry) => [entry.id, entry[at]]),
      );
    for (const at of ["low", "high"] as const) {
      const values = evaluateDraw(loaded, entries, { ...question, set: corner(at) }, 0);
      for (const value of values) expect(Number.isFinite(value) && value >= 0).toBe(true);
    }
  });
});
