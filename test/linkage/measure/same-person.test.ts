import { describe, expect, it } from "vitest";
import { givenTable, surnameTables } from "../../../loaders/linkage/measure/same-person-names.js";
import { nicknameTable } from "../../../loaders/names/read-nicknames.js";
import { nicknamesOf } from "../../../loaders/records/world/nicknames-of.js";
import type { LevelTable } from "../../../src/model/match/level-tables.js";
import { measuredLevels } from "../../../src/model/match/measured.js";
import { CONVENTIONS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import {
  GIVEN_EVENTS,
  type GivenEvent,
  SURNAME_EVENTS,
  type SurnameEvent,
} from "../../../src/model/writing-events.js";
import { smallSources } from "./small-sources.js";

const TRIALS = 400;
const sources = smallSources(2000, 1000);
const measure = (seed: number, trials = TRIALS) => ({
  ...sources,
  nicknames: nicknameTable(sources.nicknames),
  nicknamesOf: nicknamesOf(sources.nicknames),
  trials,
  seed,
});
const { surnameSame, surnameOne } = surnameTables(measure(1));
const givenSame = givenTable(measure(1));

type Where = readonly [(typeof NORMALIZATIONS)[number], (typeof CONVENTIONS)[number]];
const surname = (table: LevelTable, where: Where, a: SurnameEvent, t: SurnameEvent) =>
  measuredLevels(
    table,
    NORMALIZATIONS.indexOf(where[0]),
    CONVENTIONS.indexOf(where[1]),
    SURNAME_EVENTS.indexOf(a),
    SURNAME_EVENTS.indexOf(t),
  );
const given = (where: Where, a: GivenEvent, t: GivenEvent) =>
  measuredLevels(
    givenSame,
    NORMALIZATIONS.indexOf(where[0]),
    CONVENTIONS.indexOf(where[1]),
    GIVEN_EVENTS.indexOf(a),
    GIVEN_EVENTS.indexOf(t),
  );

describe("tables of one person's names", () => {
  it("hold a distribution in every cell", () => {
    for (const table of [surnameSame, surnameOne, givenSame]) {
      expect(table.trials).toBe(TRIALS);
      expect(table.shares).toHaveLength(3 * 9 * 10 * 10 * table.levels);
      for (let cell = 0; cell < table.shares.length; cell += table.levels) {
        const sum = table.shares.slice(cell, cell + table.levels).reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(1 + 1e-12);
      }
    }
  });

  it("find names without errors exactly equal, whatever the normalization", () => {
    for (const normalization of NORMALIZATIONS) {
      for (const convention of CONVENTIONS) {
        expect(surname(surnameSame, [normalization, convention], "whole", "whole")[0]).toBe(1);
        expect(given([normalization, convention], "whole", "whole")[0]).toBe(1);
      }
    }
  });

  it("rescue styles and orders by normalization, and nothing by none", () => {
    for (const convention of CONVENTIONS) {
      // A surname of three words can be parted otherwise once it has been joined.
      const restyled = surname(surnameSame, ["standard", convention], "restyled", "whole")[0];
      expect(restyled).toBeGreaterThan(0.98);
      expect(surname(surnameSame, ["none", convention], "restyled", "whole")[0]).toBeLessThan(0.1);
      // Folding makes D'Angelo two words, standardization does not.
      expect(given(["basic", convention], "restyled", "whole")[0]).toBeGreaterThan(0.98);
      expect(given(["standard", convention], "restyled", "whole")[0]).toBe(1);
      expect(given(["none", convention], "restyled", "whole")[0]).toBeLessThan(0.02);
    }
    expect(surname(surnameSame, ["standard", "spanish"], "swapped", "whole")[0]).toBe(1);
    expect(surname(surnameSame, ["basic", "spanish"], "swapped", "whole")[0]).toBeLessThan(0.05);
    expect(surname(surnameSame, ["basic", "chinese"], "swapped", "whole")[0]).toBe(1);
  });

  it("know a dropped surname", () => {
    for (const convention of ["spanish", "portuguese"] as const) {
      const both = surname(
        surnameSame,
        ["standard", convention],
        "second-dropped",
        "second-dropped",
      );
      expect(both[0]).toBe(1);
      const one = surname(surnameSame, ["standard", convention], "second-dropped", "whole");
      expect(one[0]! + one[1]!).toBe(1);
      expect(one[1]).toBeGreaterThan(0.95);
      const raw = surname(surnameSame, ["none", convention], "second-dropped", "whole");
      expect(raw[0]! + raw[1]!).toBeLessThan(0.05);
    }
  });

  it("know initials, nicknames and second given names", () => {
    expect(given(["standard", "spanish"], "initial", "whole")[1]).toBe(1);
    expect(given(["basic", "spanish"], "initial", "whole")[3]).toBe(1);
    const nickname = given(["standard", "spanish"], "nickname", "whole");
    expect(nickname[0]! + nickname[1]!).toBe(1);
    expect(nickname[1]).toBeGreaterThan(0.05);
    const swapped = given(["none", "spanish"], "swapped", "whole");
    // People with one given name have nothing to swap.
    const unswapped = 1 - sources.values["names.second-given"]!;
    expect(Math.abs(swapped[0]! - unswapped)).toBeLessThan(0.15);
    expect(given(["none", "chinese"], "swapped", "whole")[0]).toBe(1);
  });

  it("tell relatives who share one surname from those who share none", () => {
    const relatives = surname(surnameOne, ["standard", "spanish"], "whole", "whole");
    expect(relatives[0]! + relatives[1]!).toBe(1);
    expect(relatives[0]).toBeLessThan(0.1);
    expect(surname(surnameOne, ["standard", "chinese"], "whole", "whole")[0]).toBeLessThan(0.15);
  });

  it("differ between seeds by no more than their standard error allows", () => {
    const again = surnameTables(measure(2)).surnameSame;
    expect(again).not.toEqual(surnameSame);
    let worst = 0;
    surnameSame.shares.forEach((share, at) => {
      const p = (share + again.shares[at]!) / 2;
      const error = Math.sqrt((2 * Math.max(p * (1 - p), 1 / TRIALS)) / TRIALS);
      worst = Math.max(worst, Math.abs(share - again.shares[at]!) / error);
    });
    // 8,100 shares: one in a thousand such families would pass 5.6 by chance.
    expect(worst).toBeLessThan(5.6);
  });

  it("are the same for the same seed", () => {
    expect(givenTable(measure(3, 20))).toEqual(givenTable(measure(3, 20)));
    expect(surnameTables(measure(3, 20))).toEqual(surnameTables(measure(3, 20)));
  });
});
