import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { readCalibration } from "../../loaders/replay/calibration-file.js";
import { readPlan } from "../../loaders/replay/read-plan.js";
import { type Edit, inputErrorOf, withEditedLedger } from "../ledger/edited-ledger.js";

const ledger = loadLedger();

function messageOf(file: string, read: (dir: string) => unknown, edit: Edit): string {
  return withEditedLedger({ [file]: edit }, (dir) =>
    inputErrorOf(() => read(dir)).message.replaceAll(`${dir}/`, ""),
  );
}
const plan = (from: string | RegExp, to: string): string =>
  messageOf(
    "replay.yaml",
    (dir) => readPlan(dir, ledger),
    (text) => text.replace(from, to),
  );

describe("the plan of the replay", () => {
  it("is right as it stands, and covers each fitted total once", () => {
    const read = readPlan("data", ledger);
    expect(read.fit.map(({ figure }) => figure)).toEqual(["hindcast-006", "hindcast-007"]);
    expect(read.counterfactuals.length).toBeGreaterThanOrEqual(6);
  });

  it.each([
    [
      "an unknown assumption",
      "[agency.tin-filers]",
      "[agency.tin-filer]",
      /did you mean "agency.tin-filers"/,
    ],
    [
      "a figure that is no total",
      "figure: hindcast-006",
      "figure: pop-001",
      /fit\[0\]\.figure: found "pop-001"/,
    ],
    [
      "an assumption fitted and drawn",
      "  - agency.tin-own\n",
      "  - agency.tin-filers\n",
      /agency.tin-filers.*a name used once/,
    ],
    [
      "an assumption of the names",
      "  - agency.tin-own\n",
      "  - names.second-given\n",
      /that a scenario can set/,
    ],
    [
      "scaling by what is not fitted",
      "nonfilers: agency.tin-filers",
      "nonfilers: agency.tin-own",
      /one of the fitted/,
    ],
    [
      "ties between different ranges",
      "[agency.tin-filers]",
      "[agency.tin-filers, filing.adults]",
      /same range/,
    ],
    ["too few draws", "draws: 100", "draws: 3", /replay.yaml.*draws/],
    [
      "a mistyped policy key",
      "match.candidates: best",
      "match.candidate: best",
      /did you mean "candidates"/,
    ],
    [
      "a value no policy has",
      "match.candidates: best",
      "match.candidates: likeliest",
      /policy.match.candidates/,
    ],
    [
      "a policy that is not there",
      "policy: exchange-2025",
      "policy: exchange-2024",
      /exchange-2025/,
    ],
  ])("refuses %s", (_, from, to, expected) => {
    expect(plan(from, to)).toMatch(expected);
  });
});

describe("the calibration", () => {
  const calibration = (from: string | RegExp, to: string): string =>
    messageOf(
      "calibration.yaml",
      (dir) => readCalibration(dir, ledger),
      (text) => text.replace(from, to),
    );

  it.each([
    ["a date in words", /fitted: .*/, "fitted: last week", /fitted.*a date such as/],
    ["an unknown figure", "hindcast-006", "hindcast-6", /totals\[0\]\.figure.*did you mean/],
    ["an unknown assumption", "agency.tin-filers", "agency.tin-filer", /totals\[0\]\.assumptions/],
    ["a value that is no number", /value: .*/, "value: about 0.2", /totals\[0\]\.value|value/],
  ])("refuses %s", (_, from, to, expected) => {
    expect(calibration(from, to)).toMatch(expected);
  });
});
