import { basename } from "node:path";
import { describe, expect, it } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import {
  type Edit,
  inputErrorOf,
  ledgerMessages as messages,
  withEditedLedger,
} from "./edited-ledger.js";

describe("figures.csv", () => {
  it("explains a typing error in a number, a share over 1 and a value out of its range", () => {
    const edit = (text: string) =>
      text
        .replace(",14000000,number,,,people,2023", ",140000O0,number,,,people,2023")
        .replace(",0.38,number,", ",38,number,")
        .replace(",1280000,number,1270000,1280000,", ",1290000,number,1270000,1280000,");
    expect(messages("figures.csv", edit)).toEqual([
      'figures.csv:3: value: found "140000O0"; expected a number such as 1250000 or 0.45, without separators or units',
      expect.stringMatching(/^figures\.csv:\d+: value: found "38"; expected a share from 0 to 1$/),
      expect.stringMatching(
        /^figures\.csv:\d+: value: found "1290000"; expected a number no larger than high \(1280000\)$/,
      ),
    ]);
  });

  it("explains an id given twice and an unknown confidence", () => {
    expect(messages("figures.csv", (text) => text.replace("\npop-002,", "\npop-001,"))).toContain(
      'figures.csv:3: id: found "pop-001"; expected a name used once (line 2 has it too)',
    );
    expect(
      messages("figures.csv", (text) => text.replace(",transcription,", ",transscription,")),
    ).toEqual([
      'figures.csv:2: confidence: found "transscription"; expected one of primary, excerpt, transcription, derived or guess (did you mean "transcription"?)',
    ]);
  });

  it("explains a figure that others still rest on", () => {
    const without = (text: string) => text.replace(/\npop-032,[^\n]*/, "");
    expect(messages("figures.csv", without)).toContainEqual(
      expect.stringMatching(
        /^baselines\.yaml:\d+: totals\.citizenChildren: found "pop-032"; expected the id of a figure/,
      ),
    );
  });
});

describe("the other tables", () => {
  it.each<[string, string, Edit, string]>([
    [
      "a convention nobody knows",
      "origins.csv",
      (t) => t.replace("Cuba,spanish", "Cuba,spansh"),
      'convention: found "spansh"; expected one of spanish, ',
    ],
    [
      "a state nobody knows",
      "settlement.csv",
      (t) => t.replace("Mexico,CA,", "Mexico,XX,"),
      'settlement.csv:2: state: found "XX"; expected a state of states.csv',
    ],
    [
      "an origin nobody knows",
      "settlement.csv",
      (t) => t.replace("Cuba,FL,", "Cubа,FL,"),
      'origin: found "Cubа"; expected an origin of origins.csv (did you mean "Cuba"?)',
    ],
    [
      "a pair given twice",
      "settlement.csv",
      (t) => t.replace("Mexico,TX,", "Mexico,CA,"),
      'settlement.csv:3: state: found "Mexico in CA"; expected a name used once (line 2',
    ],
    [
      "a Hispanic share over 1",
      "states.csv",
      (t) => t.replace(",0.053,", ",5.3,"),
      'states.csv:2: hispanic_share_2020: found "5.3"; expected a number from 0 to 1',
    ],
    [
      "a home of five",
      "households.csv",
      (t) => t.replace(",3,0,0,0,0,0,", ",3,2,0,0,0,0,"),
      'undocumented_children: found "2"; expected 1, 2, 3, 4 or 6 undocumented members',
    ],
    [
      "more spouses than can be",
      "households.csv",
      (t) => t.replace(",1,0,1,0,1,0,", ",1,0,1,0,2,0,"),
      'spouses: found "2"; expected no more spouses than',
    ],
    [
      "a surname given twice",
      "surnames.csv",
      (t) => t.replace("2,Johnson", "2,Smith"),
      'surnames.csv:3: surname: found "Smith"; expected a name used once (line 2',
    ],
    [
      "a column left out",
      "states.csv",
      (t) => t.replace("fips", "fisp"),
      "states.csv:1: fips: expected a column of this name",
    ],
    [
      "cohorts that do not sum to 1",
      "baselines.yaml",
      (t) => t.replace("recent: 0.2,", "recent: 0.3,"),
      "expected three shares that sum to 1",
    ],
    [
      "a default that is not there",
      "baselines.yaml",
      (t) => t.replace("default: report", "default: reprot"),
      'baselines.yaml:4: default: found "reprot"; expected the id of one of the baselines (did you mean "report"?)',
    ],
    [
      "a total that is words",
      "baselines.yaml",
      (t) => t.replace("docket: ice-018", "docket: ice-025"),
      'totals.docket: found "ice-025"; expected a figure that is a number',
    ],
  ])("explain %s", (_, file, edit, part) => {
    const found = messages(file, edit);
    expect(found[0]).toMatch(new RegExp(`^${file.replace(".", "\\.")}:\\d+: `));
    expect(found.join("\n")).toContain(part);
  });

  it("are all checked before anything is said", () => {
    const files = withEditedLedger(
      {
        "states.csv": (text) => text.replace(",0.053,", ",5.3,"),
        "surnames.csv": (text) => text.replace(",2442977,", ",2442977.5,"),
        "assumptions.yaml": (text) => text.replace("unit: share", "unit: shares"),
      },
      (dir) => inputErrorOf(() => loadLedger(dir)).problems.map(({ file }) => basename(file)),
    );
    expect(files).toEqual(["states.csv", "surnames.csv", "assumptions.yaml"]);
  });
});
