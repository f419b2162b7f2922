import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withDatabase } from "../../loaders/database/database.js";
import { QUICK } from "../sweep/sweep-text.js";
import { runHere } from "./run-here.js";

const FILES = [
  "README.md",
  "datapackage.json",
  ...["results", "scenarios", "summary"].flatMap((name) => [`${name}.csv`, `${name}.parquet`]),
];
/** Enough blocks to stop between, over as few people as will do. */
const DRAWN = ["--draws", "20"];
/** Some tests run the program three times, each of which takes seconds to start. */
const PATIENCE = { timeout: 180_000 };

const shared = mkdtempSync(join(tmpdir(), "crossmatch-sweep-"));
const whole = join(shared, "whole");
const file = join(shared, "quick.yaml");
beforeAll(async () => {
  writeFileSync(file, QUICK);
  const { code, err } = await runHere("sweep", file, ...DRAWN, "--out", whole);
  expect({ code, err }).toEqual({ code: 0, err: "" });
}, PATIENCE.timeout);
afterAll(() => rmSync(shared, { recursive: true }));

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-sweep-out-"));
});
afterEach(() => rmSync(dir, { recursive: true }));

const sweep = (...more: readonly string[]) => runHere("sweep", file, "--out", dir, ...more);

/** Every file of a folder, by name. */
function contents(of: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(of).map((name) => [name, readFileSync(join(of, name), "base64")]));
}

const rows = (sql: string) => withDatabase((database) => database.rows(sql));

describe("crossmatch sweep", PATIENCE, () => {
  it("writes tables with every run, their summary and a description", async () => {
    expect(readdirSync(whole).sort()).toEqual(FILES);
    for (const ending of ["csv", "parquet"]) {
      const from = (table: string) => `FROM '${join(whole, table)}.${ending}'`;
      const [results] = await rows(
        `SELECT count(*)::INT AS n, count(DISTINCT (scenario, draw))::INT AS runs, min(draw) AS low,
           max(draw) AS high, count(exposed)::INT AS numbers ${from("results")}`,
      );
      expect(results).toEqual({ n: 84, runs: 84, low: 0, high: 20, numbers: 84 });
      const [scenarios] = await rows(
        `SELECT list(label ORDER BY scenario) AS labels ${from("scenarios")}`,
      );
      expect(scenarios?.labels).toContain("filing.adults=0.4, share=1");
    }
    const both = ["csv", "parquet"].map((e) => rows(`FROM '${join(whole, "results")}.${e}'`));
    expect(await both[1]).toEqual(await both[0]);
    const description = JSON.parse(readFileSync(join(whole, "datapackage.json"), "utf8"));
    expect(description.inputs).toEqual({
      id: "quick",
      draws: 20,
      seed: 1,
      people: 1000,
      scenarios: 4,
      runs: 84,
    });
    const readme = readFileSync(join(whole, "README.md"), "utf8");
    for (const { path, schema } of description.resources) {
      const columns = schema.fields.map(({ name }: { name: string }) => name);
      const [header] = path.endsWith(".csv")
        ? readFileSync(join(whole, path), "utf8").split("\n")
        : [columns.join(",")];
      expect(header).toBe(columns.join(","));
      for (const column of columns) expect(readme).toContain(`| \`${column}\` |`);
    }
  });

  it("agrees with simulate to the last digit, in what is expected and in its intervals", async () => {
    const set = ["filing.adults=0.6", "policy.request.share=1"];
    const args = ["--policy", "itin-file", "--people", "1000", "--json", ...DRAWN];
    const { out } = await runHere("simulate", ...args, "--set", ...set);
    const { people, addresses, drawn } = JSON.parse(out);
    const [row] = await rows(
      `FROM '${join(whole, "results.parquet")}' WHERE scenario = 4 AND draw = 0`,
    );
    expect(row).toMatchObject({
      "filing.adults": 0.6,
      "policy.request.share": 1,
      subject: people.subject,
      coresidents: people.coresidents,
      disclosed: addresses.disclosed,
    });
    const summary = await rows(
      `SELECT measure, low, median, high, mean FROM '${join(whole, "summary.parquet")}'
       WHERE scenario = 4`,
    );
    expect(Object.fromEntries(summary.map(({ measure, ...ends }) => [measure, ends]))).toEqual(
      drawn.intervals,
    );
  });

  it("summarises the draws of each scenario", async () => {
    const summary = `'${join(whole, "summary.parquet")}'`;
    const results = `'${join(whole, "results.parquet")}'`;
    const compared = await rows(
      `SELECT s.low, s.median, s.high, s.mean, s.expected, quantile_cont(r.exposed, [0.05, 0.5, 0.95])
         FILTER (draw > 0) AS q, avg(r.exposed) FILTER (draw > 0) AS m, any_value(r.exposed) FILTER (draw = 0) AS e
       FROM ${summary} s JOIN ${results} r USING (scenario) WHERE measure = 'exposed' GROUP BY ALL`,
    );
    expect(compared).toHaveLength(4);
    for (const { low, median, high, mean, expected, q, m, e } of compared) {
      const [l, mid, h] = q as number[];
      expect([low, median, high, mean].map(Number)).toEqual([
        expect.closeTo(l!, 9),
        expect.closeTo(mid!, 9),
        expect.closeTo(h!, 9),
        expect.closeTo(Number(m), 9),
      ]);
      expect(expected).toBe(e);
      expect(Number(high)).toBeGreaterThan(Number(low));
    }
  });

  it("gives the same bytes with any number of workers, and finds them again", async () => {
    expect(await sweep(...DRAWN, "--workers", "1")).toMatchObject({ code: 0, err: "" });
    expect(contents(dir)).toEqual(contents(whole));
    const { out } = await sweep(...DRAWN, "--workers", "3");
    expect(out).toContain("holds this sweep already, whole");
    expect(contents(dir)).toEqual(contents(whole));
  });

  it("runs each scenario once without draws, and prints no range", async () => {
    const { out } = await sweep();
    expect(out).toContain("4 scenarios, each as it stands\n");
    expect(out).not.toMatch(/\d to \d/);
    const [row] = await rows(
      `SELECT count(*)::INT AS n, count(low)::INT AS low FROM '${join(dir, "summary.parquet")}'`,
    );
    expect(row).toEqual({ n: 64, low: 0 });
  });
});

describe("a folder that holds something else", PATIENCE, () => {
  it("is left alone when the sweep has changed, unless told otherwise", async () => {
    await sweep();
    const before = contents(dir);
    const { code, out, err } = await sweep("--draws", "25");
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(
      "it holds a finished sweep that was run otherwise (the sweep has changed",
    );
    expect(err).toContain("add --restart to throw away what is there");
    expect(contents(dir)).toEqual(before);
    expect((await sweep("--draws", "25", "--restart")).code).toBe(0);
    expect(contents(dir)).not.toEqual(before);
  });

  it("is told by the version, the ledger and the code as well", async () => {
    await sweep();
    const path = join(dir, "datapackage.json");
    const text = readFileSync(path, "utf8");
    const { fingerprint } = JSON.parse(text);
    for (const [part, words] of [
      ["version", "the program's version was x and is "],
      ["ledger", "the ledger in data/ has changed"],
      ["code", "the model's code has changed"],
    ] as const) {
      writeFileSync(path, text.replace(fingerprint[part], "x"));
      expect((await sweep()).err).toContain(words);
    }
  });

  it("is left alone when others have written files of these names to it", async () => {
    writeFileSync(join(dir, "summary.csv"), "mine");
    for (const more of [[], ["--restart"]]) {
      expect((await sweep(...more)).err).toContain("summary.csv was not written here by a sweep");
    }
    expect(readFileSync(join(dir, "summary.csv"), "utf8")).toBe("mine");
  });

  it("is named when a file of the sweep was changed", async () => {
    await sweep();
    writeFileSync(join(dir, "results.csv"), "");
    expect((await sweep()).err).toContain('results.csv: found "0 bytes"; expected the ');
    expect((await sweep("--restart")).code).toBe(0);
    expect((await sweep()).code).toBe(0);
  });

  it("is named when it holds records", async () => {
    writeFileSync(join(dir, "datapackage.json"), `{ "name": "crossmatch-records" }`);
    expect((await sweep()).err).toContain("this folder holds something else");
    expect((await sweep("--restart")).err).toContain("this folder holds something else");
  });
});

describe("bad input", () => {
  it.each([
    [["--draws", "3"], '--draws: found "3"; expected a whole number from 20'],
    [["--draws", "many"], '--draws: found "many"'],
    [["--draw-seed", "-1"], '--draw-seed: found "-1"'],
    [["--people", "0"], '--people: found "0"'],
    [["--workers", "0"], '--workers: found "0"'],
    [["--out", "package.json"], "a folder, but this is a file"],
    [["--out", "/proc/nowhere"], '--out: found "/proc/nowhere"; expected a folder'],
    [["--polcy", "x"], "expected a known option"],
  ])("%s is told before anything is run", async (args, message) => {
    const { code, out, err } = await sweep(...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(message);
    expect(err).not.toMatch(/\n\s+at |undefined|\[object/);
    expect(readdirSync(dir)).toEqual([]);
  });

  it("a sweep that is wrong leaves nothing behind", async () => {
    const wrong = join(shared, "wrong.yaml");
    writeFileSync(wrong, QUICK.replace("[0.5, 1]", "[half, 1]").replace("0.4", "1.4"));
    const { code, err } = await runHere("sweep", wrong, "--out", join(dir, "never"));
    expect(code).toBe(1);
    expect(err).toContain("wrong.yaml:6: grid.filing.adults[0]: found 1.4");
    expect(readdirSync(dir)).toEqual([]);
  });
});

const JOURNAL = "progress.journal";
const lines = (): number =>
  existsSync(join(dir, JOURNAL))
    ? readFileSync(join(dir, JOURNAL), "latin1").split("\n").length
    : 0;

function start(...more: readonly string[]) {
  const program = ["--import", import.meta.resolve("tsx"), resolve("cli/crossmatch.ts")];
  const args = ["sweep", file, ...DRAWN, "--out", dir, "--workers", "1", ...more];
  const child = spawn(process.execPath, [...program, ...args]);
  let err = "";
  child.stderr.on("data", (text) => {
    err += text;
  });
  const ended = new Promise<{ code: number | null; err: string }>((done) =>
    child.on("close", (code) => done({ code, err })),
  );
  return { child, ended };
}

/** Waits until a run has kept two blocks and has others to do. */
async function underWay(): Promise<void> {
  while (lines() < 4) await setTimeout(2);
}

describe("a run that is cut off", PATIENCE, () => {
  it("by SIGKILL goes on where it was, to the same bytes, and not as another sweep", async () => {
    const { child, ended } = start();
    await underWay();
    child.kill("SIGKILL");
    expect((await ended).code).toBeNull();
    expect(readdirSync(dir).filter((name) => FILES.includes(name))).toEqual([]);
    const other = await sweep(...DRAWN, "--draw-seed", "2");
    expect(other.code).toBe(1);
    expect(other.err).toContain("it holds an unfinished sweep that was run otherwise");
    const { code, err } = await sweep(...DRAWN);
    expect(code).toBe(0);
    const [, done, all] = /^Going on in .*: (\d+) of (\d+) runs are done\.\n$/.exec(err) ?? [];
    expect(Number(done)).toBeGreaterThan(0);
    expect(Number(done)).toBeLessThan(Number(all));
    expect(contents(dir)).toEqual(contents(whole));
  });

  it.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("by %s says how to go on", async (signal, code) => {
    const { child, ended } = start();
    await underWay();
    child.kill(signal);
    const { code: found, err } = await ended;
    expect(found).toBe(code);
    expect(err).toContain(`Stopped. What has been run is kept in ${dir}; to go on:\n`);
    expect(err).toContain(`npm run crossmatch -- sweep ${file} --out ${dir} --draws 20\n`);
    expect(readdirSync(dir)).toEqual([JOURNAL]);
    // One goes on from there, the other begins again.
    const again = await sweep(...DRAWN, ...(signal === "SIGINT" ? [] : ["--restart"]));
    expect(again.code).toBe(0);
    expect(again.err).toContain(signal === "SIGINT" ? "Going on in " : "");
    expect(contents(dir)).toEqual(contents(whole));
  });

  it("tells a second run to wait", async () => {
    const { ended } = start();
    await underWay();
    const { code, err } = await sweep(...DRAWN);
    expect(code).toBe(1);
    expect(err).toMatch(/process \d+ is at work there; wait until it has finished/);
    expect((await ended).code).toBe(0);
    expect(contents(dir)).toEqual(contents(whole));
  });
});

describe("a full disk", PATIENCE, () => {
  it("is named, and what has been run is kept", async () => {
    // Only where disks may be mounted; elsewhere test/sweep has a disk that says it is full.
    const mounted = join(dir, "disk");
    mkdirSync(mounted);
    const mount = ["-t", "tmpfs", "-o", "size=64k", "tmpfs", mounted];
    if (spawnSync("mount", mount).status !== 0) return;
    try {
      const { code, out, err } = await runHere("sweep", file, ...DRAWN, "--out", mounted);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("the disk is full; what has been run is kept: make room");
      expect(readdirSync(mounted)).toEqual([JOURNAL]);
      spawnSync("mount", ["-o", "remount,size=16m", mounted]);
      expect((await runHere("sweep", file, ...DRAWN, "--out", mounted)).err).toContain("Going on");
      expect(contents(mounted)).toEqual(contents(whole));
    } finally {
      spawnSync("umount", [mounted]);
    }
  });
});
