import { beforeAll, describe, expect, test } from "vitest";
import { loadLedger } from "../../loaders/ledger/load-ledger.js";
import { loadNames } from "../../loaders/names/load-names.js";
import { readNicknames } from "../../loaders/names/read-nicknames.js";
import { happenedTo, NOTHING_HAPPENED } from "../../loaders/pages/linkage/happened.js";
import { recordPairs } from "../../loaders/pages/linkage/record-pairs.js";
import { nicknamesOf } from "../../loaders/records/world/nicknames-of.js";
import { isUnassignedZip } from "../../loaders/records/writing/unassigned-zips.js";
import type { ExamplePair } from "../../src/components/linkage/linkage-file.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";

let pairs: readonly ExamplePair[];
let again: readonly ExamplePair[];
beforeAll(() => {
  const { vocabularies } = loadNames(loadLedger());
  const nicknames = nicknamesOf(readNicknames());
  pairs = recordPairs(vocabularies, nicknames);
  again = recordPairs(vocabularies, nicknames);
});

describe("example pairs", () => {
  test("are the same in every build", () => {
    expect(again).toEqual(pairs);
  });

  test("show every naming convention and every relationship", () => {
    expect(new Set(pairs.map(({ convention }) => convention))).toEqual(new Set(CONVENTIONS));
    expect(new Set(pairs.map(({ relationship }) => relationship))).toEqual(
      new Set(["same", "household", "stranger"]),
    );
  });

  test("hold nobody's taxpayer number and no assigned ZIP code", () => {
    for (const { agency, tax } of pairs) {
      for (const record of [agency, tax]) {
        if (record.tin !== "") expect(record.tin).toMatch(/^9\d\d-[0-4]\d-\d{4}$/);
        expect(record.tin || tax.tin).not.toBe("");
      }
      // A misspelt address may have a wrong digit in its ZIP code; its prefix stays unassigned.
      expect(isUnassignedZip(tax.zip) || isUnassignedZip(agency.zip)).toBe(true);
    }
  });

  test("open with one person whose two surnames one file has and the other has not", () => {
    const [first] = pairs;
    expect(first!.relationship).toBe("same");
    expect(first!.happened.join()).toContain("second surname");
    const words = ({ surname }: { surname: string }) => surname.split(" ").length;
    expect(words(first!.agency)).not.toBe(words(first!.tax));
  });

  test("share an address in one household, and no number between two people", () => {
    for (const { relationship, agency, tax } of pairs) {
      if (relationship === "household") expect(agency.state).toBe(tax.state);
      if (relationship !== "same" && agency.tin) expect(agency.tin).not.toBe(tax.tin);
    }
  });
});

test("only what changed a record is told", () => {
  const usual = pairs[0]!.tax;
  const events = { ...NOTHING_HAPPENED, surname: "typo", dob: "swapped" } as const;
  expect(happenedTo("tax", events, usual, usual)).toEqual([]);
  expect(happenedTo("tax", events, { ...usual, surname: "GARXIA" }, usual)).toEqual([
    "The tax file mistyped the surname",
  ]);
});
