import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TABLE_NAMES } from "../../loaders/records/files/tables.js";
import { runHere } from "./run-here.js";

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), "crossmatch-records-"));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const SMALL = ["--people", "50000"];
const records = (...more: readonly string[]) =>
  runHere("records", "--state", "RI", "--out", dir, ...SMALL, ...more);
const whole = (format: string) =>
  ["README.md", "datapackage.json", ...TABLE_NAMES.map((name) => `${name}.${format}`)].sort();

describe("crossmatch records", () => {
  it("writes a set of files, finds it again, and keeps it", async () => {
    expect(await records("--format", "csv")).toEqual({
      code: 0,
      err: "",
      out: expect.stringMatching(
        /^Wrote \d+ agency rows, [\d,]+ tax records and \d+ true links of RI \(seed 1\) to /,
      ),
    });
    expect(readdirSync(dir).sort()).toEqual(whole("csv"));
    const readme = readFileSync(join(dir, "README.md"), "utf8");
    expect(readme).toContain("Nobody in these files is real");
    const package_ = JSON.parse(readFileSync(join(dir, "datapackage.json"), "utf8"));
    for (const { path, rows } of package_.resources) {
      const lines = readFileSync(join(dir, path), "utf8").split("\n");
      expect(lines).toHaveLength(rows + 2);
    }
    expect((await records("--format", "csv")).out).toContain("holds these records already, whole");
    expect(await records("--format", "csv", "--seed", "2")).toMatchObject({
      code: 1,
      out: "",
      err: expect.stringContaining("it holds others (seed 1)"),
    });
    expect(await records()).toMatchObject({ code: 1, err: expect.stringContaining("format") });
  });

  it("follows assumptions that are set", async () => {
    await records("--format", "csv", "--set", "agency.departed=0");
    const readme = readFileSync(join(dir, "README.md"), "utf8");
    expect(readme).toContain("`agency.departed` = 0");
    const truth = readFileSync(join(dir, "truth-agency.csv"), "utf8").split("\n");
    const departed = truth[0]!.split(",").indexOf("departed");
    expect(new Set(truth.slice(1, -1).map((line) => line.split(",")[departed]))).toEqual(
      new Set(["false"]),
    );
  });

  it.each([
    [["--state", "RJ"], '--state: found "RJ"; expected the two-letter code of a state or DC (did'],
    [["--state", "Rhode Island"], "Rhode Island is RI"],
    [
      ["--format", "parket"],
      '--format: found "parket"; expected one of parquet or csv (did you me',
    ],
    [["--people", "0"], '--people: found "0"; expected a whole number from 1'],
    [["--seed", "-1"], '--seed: found "-1"'],
    [["--scenario", "repport"], '(did you mean "report"?)'],
    [["--set", "policy.request.share=1"], "records are the same under every policy"],
    [["--set", "agency.name-tipo=0"], 'did you mean "agency.name-typo"?'],
    [["--out", "/proc/nowhere"], '--out: found "/proc/nowhere"; expected a folder'],
    [["--out", "package.json"], "a folder, but this is a file"],
  ])("says what is wrong with %s", async (args, message) => {
    const { code, out, err } = await records(...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain(message);
    expect(readdirSync(dir)).toEqual([]);
  });
});

const start = (out: string, people: string) => {
  const program = ["--import", import.meta.resolve("tsx"), resolve("cli/crossmatch.ts")];
  const args = ["records", "--state", "RI", "--out", out, "--people", people, "--format", "csv"];
  const child = spawn(process.execPath, [...program, ...args]);
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { child, ended };
};

/** Waits until a run has begun to write. */
async function writing(out: string): Promise<void> {
  const begun = (): boolean =>
    readdirSync(out).some(
      (n) => n.startsWith(".writing-") && existsSync(join(out, n, "agency.csv")),
    );
  while (!begun()) await setTimeout(5);
}

describe("a run of crossmatch records that is cut off", () => {
  it.each(["SIGKILL", "SIGINT"] as const)(
    "by %s leaves nothing under a final name, and can be run again",
    async (signal) => {
      const { child, ended } = start(dir, "100000");
      await writing(dir);
      child.kill(signal);
      expect(await ended).not.toBe(0);
      expect(readdirSync(dir).filter((name) => !name.startsWith("."))).toEqual([]);
      expect((await records("--format", "csv")).code).toBe(0);
      expect(readdirSync(dir).sort()).toEqual(whole("csv"));
    },
  );

  it("by another that writes there is the other's business", async () => {
    const { ended } = start(dir, "1000000");
    await writing(dir);
    const second = await records("--format", "csv");
    expect(second).toMatchObject({ code: 1, out: "" });
    expect(second.err).toMatch(/process \d+ is at work there; wait until it has finished/);
    expect(await ended).toBe(0);
    expect(readdirSync(dir).sort()).toEqual(whole("csv"));
  });
});

const mount = (at: string): boolean =>
  spawnSync("mount", ["-t", "tmpfs", "-o", "size=256k", "tmpfs", at]).status === 0;

describe("a full disk", () => {
  it.each(["csv", "parquet"])("is named, and nothing is left on it: %s", async (format) => {
    // Only where disks may be mounted; elsewhere test/records/files has a disk that says it is full.
    if (!mount(dir)) return;
    try {
      const { code, out, err } = await records("--format", format);
      expect({ code, out }).toEqual({ code: 1, out: "" });
      expect(err).toContain("the disk is full; nothing was left behind");
      expect(readdirSync(dir)).toEqual([]);
    } finally {
      spawnSync("umount", [dir]);
    }
  });
});
