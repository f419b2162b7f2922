import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { replayReport } from "../../cli/replay-report.js";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { replayFixture } from "../fixtures/replay.js";
import { runHere } from "./run-here.js";

describe("replay on the command line", () => {
  it.each([
    [["--draws", "many"], /^--draws: found "many"; expected a whole number from 20 to 2000/],
    [["--draws", "3"], /^--draws: found "3"; expected a whole number from 20 to 2000/],
    [["--draws", "1e9"], /^--draws: found "1e9"; expected a whole number/],
    [["--draws", "20.5"], /^--draws: found "20.5"; expected a whole number/],
    [["--draws"], /--draws: expected a value/],
    [["--calibrated"], /did you mean "--calibrate"/],
    [["2025"], /crossmatch replay: found "2025"; expected options only/],
  ])("refuses %j before any work, and changes no file", async (args, message) => {
    const files = ["data/assumptions.yaml", "data/calibration.yaml"];
    const before = files.map((file) => readFileSync(file, "utf8"));
    const { code, out, err } = await runHere("replay", ...args);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
    expect(files.map((file) => readFileSync(file, "utf8"))).toEqual(before);
  });
});

describe("the replay as text", () => {
  const { replay, calibration } = replayFixture;
  const text = replayReport(replay, calibration, loadLedger());
  const lineOf = (label: string): string =>
    text.split("\n").find((line) => line.trim().startsWith(label)) ?? "";

  it("puts the model beside the record, with what each total is for", () => {
    expect(lineOf("Disclosed by name and number")).toMatch(/42,695 +42,689 .*fitted$/);
    expect(lineOf("Disclosed on an incomplete")).toMatch(/≤ 2,364 +2,452 .*tested$/);
    expect(lineOf("New to the agency")).toMatch(
      /33,000 +32,637 .*tested, but agency.address-differs was set with it in view$/,
    );
    expect(lineOf("Addresses disclosed")).toContain("follows: the sum of the fitted totals");
    expect(lineOf("Share of answers")).toMatch(/- +99\.6% .*not on record$/);
  });

  it("says when what was fitted, and how many draws reproduce the record", () => {
    expect(text).toContain("Fitted on 2025-08-07, to within 0.5%:");
    expect(text).toContain("agency.tin-filers = 0.1951: 42,689 for 42,695 (hindcast-006)");
    expect(text).toContain("85 of 100 draws reproduce the fitted totals.");
    expect(text).toContain("10 would need agency.address-restyled below 0.3");
  });

  it("names every policy, and lets no two numbers touch", () => {
    for (const { title, id } of replay.policies) expect(text).toContain(`${title} (${id})`);
    for (const line of text.split("\n")) expect(line).not.toMatch(/\d,\d{3}\d/);
  });

  it("does without intervals where no draw reproduces the record", () => {
    const none = { ...replay.intervals, kept: 0, totals: {}, policies: [] };
    expect(replayReport({ ...replay, intervals: none }, calibration, loadLedger())).toContain(
      "no draw",
    );
  });
});
