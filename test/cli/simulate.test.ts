import { describe, expect, it } from "vitest";
import type { Drawn } from "../../cli/drawn.js";
import type { Simulation } from "../../src/model/simulation.js";
import { MEASURES } from "../../src/model/uncertainty/measures.js";
import { runHere } from "./run-here.js";

async function simulated(...args: readonly string[]): Promise<Simulation> {
  const { code, out, err } = await runHere("simulate", "--json", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Simulation;
}

const RELATIONS = ["subject", "householdError", "strangerError", "coresidents", "occupants"];
const keys = (value: object): string[] => Object.keys(value);

describe("simulate --json", () => {
  it("prints one object with exactly the documented keys", async () => {
    const result = await simulated("--people", "1000");
    expect(keys(result)).toEqual([
      "scenario",
      "policy",
      "seed",
      "population",
      "rows",
      "people",
      "byStatus",
      "byState",
      "byOrigin",
      "byFiling",
      "addresses",
      "records",
      "flow",
    ]);
    expect(keys(result.population)).toEqual(["people", "filers", "itinFilers", "listed"]);
    expect(keys(result.rows)).toEqual([
      "requested",
      "rejected",
      "unmatched",
      "withheld",
      "correct",
      "wrong",
      "mixed",
    ]);
    expect(keys(result.people)).toEqual(RELATIONS);
    expect(keys(result.byStatus).sort()).toEqual(
      ["unprotected", "liminal", "resident", "citizen", "child"].sort(),
    );
    expect(keys(result.byState)).toHaveLength(51);
    expect(keys(result.byState.CA ?? {})).toEqual([...RELATIONS, "requested", "population"]);
    expect(keys(result.addresses)).toEqual(["disclosed", "newToAgency", "newAndCurrent"]);
    expect(keys(result.flow)).toEqual(["nodes", "links"]);
  });

  it.each([1, 2, 1000])("works for %i people", async (people) => {
    const { population, rows } = await simulated("--people", String(people));
    expect(population.people).toBe(people);
    for (const n of Object.values(rows)) expect(n).toBeGreaterThanOrEqual(0);
  });

  it("answers to policy, scenario, seed and --set, given once or several times", async () => {
    const whole = await simulated("--people", "1000", "--policy", "name-only", "--seed", "7");
    expect(whole).toMatchObject({ policy: "name-only", scenario: "report", seed: 7 });
    const common = ["--people", "1000", "--policy", "name-only", "--seed", "7"];
    const half = await simulated(...common, "--set", "policy.request.share=0.5");
    expect(half.rows.requested).toBeCloseTo(whole.rows.requested / 2, 9);
    const two = ["policy.request.share=0.5", "agency.departed=0"];
    const together = await simulated(...common, "--set", ...two);
    const apart = await simulated(...common, ...two.flatMap((one) => ["--set", one]));
    expect(apart).toEqual(together);
    expect(together.rows.requested).toBeLessThan(half.rows.requested);
    const revoked = await simulated("--people", "1000", "--scenario", "report-revoked");
    expect(revoked.scenario).toBe("report-revoked");
  });
});

describe("simulate for a reader", () => {
  it("opens with a sentence and lists rows, people and addresses", async () => {
    const { code, out } = await runHere("simulate", "--people", "1000", "--policy", "no-sharing");
    expect(code).toBe(0);
    expect(out).toMatch(/^Under no sharing, no addresses would be disclosed\.\n/);
    for (const part of ["Request rows", "People exposed", "Addresses"]) {
      expect(out).toContain(`\n${part}\n`);
    }
  });
});

describe("simulate --draws", () => {
  const asked = ["--people", "1000", "--policy", "name-dob", "--draws", "20"];
  const drawn = async (...more: readonly string[]): Promise<Simulation & { drawn: Drawn }> =>
    (await simulated(...asked, ...more)) as Simulation & { drawn: Drawn };

  it("adds an interval for each measure, the same every time", async () => {
    const { drawn: found, people } = await drawn();
    expect(found).toMatchObject({ draws: 20, seed: 1, level: 0.9 });
    expect(keys(found.intervals)).toEqual(MEASURES.map(({ id }) => id));
    for (const { low, median, high } of Object.values(found.intervals)) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    expect(found.intervals.subject!.low).toBeLessThan(people.subject);
    expect(found.intervals.subject!.high).toBeGreaterThan(people.subject);
    expect((await drawn()).drawn).toEqual(found);
    expect((await drawn("--draw-seed", "2")).drawn).not.toEqual(found);
  });

  it("holds what --set sets, and the number of drawn assumptions says so", async () => {
    const { drawn: free } = await drawn();
    const held = await drawn("--set", "policy.request.share=0.5", "agency.departed=0");
    expect(held.drawn.sampled).toBe(free.sampled - 1);
    expect(held.drawn.intervals.requested!.high).toBeLessThan(free.intervals.requested!.low);
  });

  it("stand beside the numbers a reader sees", async () => {
    const { out } = await runHere("simulate", ...asked);
    expect(out).toMatch(/the person sought +[\d.,]+ {3}[\d.,]+ to [\d.,]+\n/);
    expect(out).toMatch(/nine in ten of 20 draws of \d+ assumptions \(seed 1 of the draws\)\.\n$/);
  });

  it.each([
    [["--draws", "19"], '--draws: found "19"; expected a whole number from 20 to 100000'],
    [["--draws", "20", "--draw-seed", "-1"], '--draw-seed: found "-1"; expected a whole number'],
    [["--draw-seed", "3"], '--draw-seed: found "3"; expected --draws beside it'],
  ])("%j is refused", async (options, message) => {
    const { code, err } = await runHere("simulate", "--people", "1000", ...options);
    expect(code).not.toBe(0);
    expect(err).toContain(message);
  });
});
