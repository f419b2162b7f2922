import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runHere } from "./run-here.js";

const PEOPLE = ["--people", "500000"];
const POLICY = ["--policy", "name-dob"];
const NO_FILES = "a folder that `crossmatch records` has written";

let dir: string;
let empty: string;
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-link-cli-"));
  empty = mkdtempSync(join(tmpdir(), "crossmatch-link-empty-"));
  await runHere("records", "--state", "RI", "--out", dir, "--format", "parquet", ...PEOPLE);
}, 120_000);
afterAll(() => {
  for (const each of [dir, empty]) rmSync(each, { recursive: true });
});

describe("crossmatch link", () => {
  it("links drawn records and files alike, and holds both against the model", async () => {
    const drawn = await runHere("link", "--state", "ri", ...POLICY, ...PEOPLE, "--json");
    expect(drawn).toMatchObject({ code: 0, err: "" });
    const filed = await runHere("link", "--dir", dir, ...POLICY, "--json");
    expect(filed).toEqual(drawn);
    const result = JSON.parse(drawn.out);
    expect(result).toMatchObject({ policy: "name-dob", state: "RI", people: 500_000, seed: 1 });
    const [{ rows, records, people }] = result.outcomes;
    const { requested, ...endings } = rows;
    expect(Object.values<number>(endings).reduce((a, b) => a + b, 0)).toBe(requested);
    expect(records.own).toBeGreaterThan(10);
    expect(people.subject).toBeLessThanOrEqual(records.own);
    expect(result.checks).toHaveLength(17);
    // A false alarm has a chance of 1 in 1,000 and the seed is fixed, so this fails or does not.
    expect(result.checks.filter((check: { agrees: boolean }) => !check.agrees)).toEqual([]);
  }, 300_000);

  it("draws anew for each replicate and prints their mean", async () => {
    const args = ["--state", "RI", ...POLICY, ...PEOPLE, "--seeds", "3"];
    const { code, out, err } = await runHere("link", ...args);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toMatch(/mean of 3 +expected +z\n/);
    expect(out).toMatch(/ {2}the right record +[\d.,]+ +[\d.,]+ +-?\d\.\d\d\n/);
    expect(out).toContain("is within sampling error of its expectation (chance of any false alarm");
  });

  it.each([
    [[...POLICY], "--state with a state's code, or --dir with files to link"],
    [["--state", "ZZ", ...POLICY], '--state: found "ZZ"'],
    [["--state", "RI", "--policy", "no-sharing"], "nothing is linked under this one"],
    [["--state", "RI", "--policy", "name-dop"], 'did you mean "name-dob"?'],
    [["--state", "RI", ...POLICY, "--scenario", "report-revoked"], "withdrawn parole"],
    [["--state", "RI", ...POLICY, "--set", "filing.adults=0.4"], "filing.adults: found 0.4"],
    [["--state", "RI", ...POLICY, "--seeds", "0"], "--seeds: found"],
    [["--state", "RI", ...POLICY, "--set", "policy.match.candidates=any"], "candidates"],
  ])("says what is wrong with %s", async (args, message) => {
    const { code, out, err } = await runHere("link", ...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(message);
  });

  it("says what is wrong with files", async () => {
    const bad = async (...args: readonly string[]): Promise<string> => {
      const { code, out, err } = await runHere("link", ...POLICY, ...args);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      return err;
    };
    expect(await bad("--dir", empty)).toContain(NO_FILES);
    expect(await bad("--dir", "/nowhere/at/all")).toContain(NO_FILES);
    expect(await bad("--dir", dir, "--seeds", "2")).toContain("files hold one draw");
    expect(await bad("--dir", dir, "--state", "NY")).toContain('--state: found "NY"; expected RI');
    expect(await bad("--dir", dir, "--set", "agency.departed=0")).toContain("keep those they were");
    const tax = join(dir, "tax.parquet");
    const bytes = readFileSync(tax);
    truncateSync(tax, 1000);
    expect(await bad("--dir", dir)).toMatch(/tax\.parquet: found "1000 bytes"; .*cut short/);
    writeFileSync(tax, bytes);
    writeFileSync(join(dir, "datapackage.json"), "{");
    expect(await bad("--dir", dir)).toContain("datapackage.json: expected the description");
  });
});
