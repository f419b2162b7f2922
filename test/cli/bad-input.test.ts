import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lineWith } from "../ledger/edited-ledger.js";
import { runHere } from "./run-here.js";

const dir = mkdtempSync(join(tmpdir(), "crossmatch-cli-"));
afterAll(() => rmSync(dir, { recursive: true }));

const POLICY = `id: mine
title: my policy
description: Made for a test.
sources: [26 USC 6103]
request:
  list: final-orders
  share: 0.5
match:
  normalization: basic
  candidates: unique
  routes:
    - rule:
        anyOf:
          - { surname: exact, given: exact }
disclose: [address]
`;

/** A file of the test's own. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
}

/** Standard error of a run that has to end as bad input, with nothing printed as a result. */
async function refused(...args: readonly string[]): Promise<string> {
  const { code, out, err } = await runHere(...args);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
  return err.trim().replaceAll(`${dir}/`, "");
}

describe("numbers of people", () => {
  const expected = "expected a whole number from 1 to 100000000, without separators";
  it.each(["0", "-1", "1e12", "abc", "1.5", "", "0x10", "NaN", "1,000"])(
    "--people %s is refused with its limits",
    async (people) => {
      const message = `--people: found ${JSON.stringify(people)}; ${expected}`;
      expect(await refused("simulate", "--people", people)).toBe(message);
      expect(await refused("simulate", `--people=${people}`)).toBe(message);
      const out = join(dir, "never");
      expect(await refused("population", "--people", people, "--out", out)).toBe(message);
    },
  );

  it("--seed and --workers have limits too", async () => {
    expect(await refused("simulate", "--people", "9", "--seed", "-3")).toContain("--seed: found");
    const out = join(dir, "never");
    expect(await refused("population", "--workers", "0", "--out", out)).toContain("--workers: fou");
  });
});

describe("the command itself", () => {
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [
      ["simulate", "--polcy", "x"],
      'crossmatch simulate: found "--polcy"; expected a known option (did you mean "--policy"?)',
    ],
    [
      ["simulat"],
      'crossmatch: found "simulat"; expected one of population, simulate, respond, sweep, records, link, prove, replay, policies, validate, schema (did you mean "simulate"?)',
    ],
    [
      ["simulate", "--people"],
      "crossmatch simulate: --people: expected a value, as in --people <n>",
    ],
    [
      ["simulate", "stray"],
      'crossmatch simulate: found "stray"; expected options only (words with spaces need quotation marks)',
    ],
    [
      ["population"],
      "crossmatch population: --out: expected this option to be given, as --out <dir>",
    ],
    [["validate"], "crossmatch validate: expected one or more files, but none was given"],
    [
      ["schema", "polcy"],
      'crossmatch schema: found "polcy"; expected one of policy, scenario or sweep (did you mean "policy"?)',
    ],
  ];
  it.each(cases)("%j is told in our own words", async (args, message) => {
    const [first] = (await refused(...args)).split("\n");
    expect(first).toBe(message);
  });

  it("shows the help on request, and when nothing is asked", async () => {
    const help = await runHere("--help");
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(/^ {2}simulate +Run a policy/m);
    expect(await runHere()).toMatchObject({ code: 1, err: help.out });
  });
});

describe("policies and scenarios", () => {
  it("an unknown id is met with the known ones and the nearest", async () => {
    const policy = await refused("simulate", "--policy", "no-sharin");
    expect(policy).toContain('--policy: found "no-sharin"; expected a file, or one of ');
    expect(policy).toContain('(did you mean "no-sharing"?)');
    const scenario = await refused("simulate", "--scenario", "reprt");
    expect(scenario).toContain('--scenario: found "reprt"; expected a file, or one of ');
    expect(scenario).toContain('(did you mean "report"?)');
  });

  it("a missing file and a folder are told apart", async () => {
    expect(await refused("simulate", "--policy", join(dir, "no.yaml"))).toBe(
      "no.yaml: expected a file, but there is none at this path",
    );
    expect(await refused("simulate", "--policy", "data")).toBe(
      "data: expected a file, but this is a folder",
    );
  });

  it("a truncated file says what is missing, or where the YAML breaks off", async () => {
    const whole = file("cut.yaml", POLICY.slice(0, POLICY.indexOf("  routes:")));
    expect((await refused("simulate", "--policy", whole)).split("\n")).toEqual([
      "cut.yaml:1: disclose: expected a list, but the key is missing",
      `cut.yaml:${lineWith(POLICY, "match:")}: match.routes: expected a list, but the key is missing`,
    ]);
    const inside = file("cut2.yaml", POLICY.slice(0, POLICY.indexOf(", given")));
    expect(await refused("simulate", "--policy", inside)).toMatch(
      /^cut2\.yaml:\d+: expected complete, valid YAML/,
    );
    expect(await refused("simulate", "--policy", file("empty.yaml", ""))).toContain("empty");
  });

  it("a file that is not UTF-8 is named with the line", async () => {
    const bytes = Buffer.from(POLICY.replace("my policy", "mi política"), "latin1");
    expect(await refused("simulate", "--policy", file("latin.yaml", bytes))).toBe(
      "latin.yaml:2: expected UTF-8 text; save the file again with the encoding set to UTF-8",
    );
  });

  it("an unknown key and a share of 1.2 are both named, with their lines", async () => {
    const text = POLICY.replace("share: 0.5", "share: 1.2").replace("candidates:", "candidate:");
    expect((await refused("simulate", "--policy", file("two.yaml", text))).split("\n")).toEqual([
      "two.yaml:7: request.share: found 1.2; expected a share from 0 to 1",
      expect.stringMatching(/^two\.yaml:8: match\.candidates: expected one of .*missing$/),
      'two.yaml:10: match.candidate: found "unique"; expected a known key (did you mean "candidates"?)',
    ]);
  });

  it("a scenario's own policy is blamed on the scenario", async () => {
    const text = "id: s\ntitle: S\ndescription: A test.\nbaseline: report\npolicy: exchange-2052\n";
    const message = await refused("simulate", "--scenario", file("s.yaml", text));
    expect(message).toContain('s.yaml: policy: found "exchange-2052"; expected a file, or one of');
  });
});

describe("--set", () => {
  const set = (...values: string[]) => refused("simulate", "--people", "9", "--set", ...values);
  it("refuses unknown keys with the nearest one, and values beyond the unit", async () => {
    expect((await set("filing.adutls=0.3", "agency.departed=1.2")).split("\n")).toEqual([
      '--set: filing.adutls: found 0.3; expected the id of a known assumption (did you mean "filing.adults"?)',
      expect.stringMatching(
        /^--set: agency\.departed: found 1\.2; expected a share from 0 to 1 \(/,
      ),
    ]);
    expect(await set("policy.request.share=2")).toBe(
      "--set: policy.request.share: found 2; expected a share from 0 to 1",
    );
    expect(await set("policy.reqest.share=1")).toBe(
      '--set: policy.reqest.share: found 1; expected a known key in place of "reqest" (did you mean "request"?)',
    );
    expect(await set("policy.match.candidates=bset")).toContain('(did you mean "best"?)');
    expect(await set("policy.request.share.x=1")).toContain('nothing has the key "x" there');
    expect(await set("policy.__proto__.x=1")).toContain("expected a known key");
  });

  it("refuses what is no key=value or no number, all at once", async () => {
    expect((await set("x", "=1", "filing.adults=half", "filing.adults=")).split("\n")).toEqual([
      expect.stringContaining('--set: found "x"; expected key=value, for example'),
      expect.stringContaining('--set: found "=1"; expected key=value, for example'),
      '--set: filing.adults: found "half"; expected a number',
      '--set: filing.adults: found ""; expected a number',
    ]);
  });
});

describe("--out", () => {
  const out = (path: string) => refused("population", "--people", "9", "--out", path);
  it("is tried before anything is drawn", async () => {
    const taken = file("taken", "");
    for (const path of [taken, join(taken, "inside")]) {
      expect(await out(path)).toContain("expected a folder, but this is a file or lies inside one");
    }
    expect(await out("/proc/crossmatch")).toMatch(/^--out: found .* that can be written to \(E/);
  });

  it("comes with a known baseline", async () => {
    expect(await refused("population", "--baseline", "pw", "--out", dir)).toBe(
      '--baseline: found "pw"; expected one of report, pew or mpi (did you mean "pew"?)',
    );
  });
});
