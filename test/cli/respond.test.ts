import { describe, expect, it } from "vitest";
import type { Response } from "../../src/model/response/response.js";
import { runHere } from "./run-here.js";

async function responded(...args: readonly string[]) {
  const { code, out, err } = await runHere("respond", "--json", "--people", "1000", ...args);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return JSON.parse(out) as Response & {
    readonly published: readonly { readonly figure: string; readonly ours: number }[];
    readonly drawn?: { readonly draws: number; readonly years: readonly object[] };
  };
}

describe("respond --json", () => {
  it("prints ten years and the published estimates, with the documented keys", async () => {
    const response = await responded();
    expect(Object.keys(response)).toEqual([
      "scenario",
      "policy",
      "seed",
      "start",
      "paid",
      "years",
      "published",
    ]);
    expect(response.years.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(Object.keys(response.years[0]!)).toEqual([
      "year",
      "sharing",
      "people",
      "addresses",
      "currentShare",
      "onFileShare",
      "newlyExposed",
      "aware",
      "flows",
      "filers",
      "lost",
      "cumulated",
    ]);
    expect(response.published.map(({ figure }) => figure)).toEqual([
      "tax-022",
      "tax-020",
      "tax-021",
      "tax-101",
    ]);
    const [half, first] = response.published;
    expect(half!.ours).toBeCloseTo(first!.ours / 2, 6);
  });

  it("answers to --set, and counts nothing lost where nothing is shared", async () => {
    const wider = await responded("--set", "response.chilled=0.6");
    const usual = await responded();
    const filers = ({ years }: Response) => years.at(-1)!.filers.undocumented;
    expect(filers(wider)).toBeLessThan(filers(usual));
    const none = await responded("--policy", "no-sharing");
    expect(filers(none)).toBe(none.start.undocumented);
    expect(none.published.slice(0, 3).map(({ ours }) => ours)).toEqual([0, 0, 0]);
  });

  it("adds intervals of draws, each around its median", async () => {
    const { drawn } = await responded("--draws", "20");
    expect(drawn!.draws).toBe(20);
    expect(drawn!.years).toHaveLength(10);
    for (const { low, median, high } of drawn!.years.flatMap(
      (year) => Object.values(year) as { low: number; median: number; high: number }[],
    )) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
  }, 120_000);
});

describe("respond for a reader", () => {
  it("opens with two sentences, a row for each year, and both sides of every estimate", async () => {
    const { code, out } = await runHere("respond", "--people", "1000", "--policy", "no-sharing");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Under no sharing, none of \d+ filers would have stopped after ten years;\n/,
    );
    expect(out.match(/^ +\d+ .*\$0/gm)).toHaveLength(10);
    expect(out).toContain("published  $313 billion, $147 to $479 billion: The Budget Lab at Yale");
  });
});
