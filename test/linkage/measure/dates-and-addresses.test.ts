import { describe, expect, it } from "vitest";
import { addressTable } from "../../../loaders/linkage/measure/address-levels.js";
import {
  birthDateTable,
  nearDays,
  WINDOW_DAYS,
  windowDate,
} from "../../../loaders/linkage/measure/birth-date-levels.js";
import { dobLevel } from "../../../src/linkage/field-levels.js";
import { prepareDob } from "../../../src/linkage/prepare-numbers.js";
import { measuredLevels } from "../../../src/model/match/measured.js";
import { hashAt, streamKey } from "../../../src/model/population/hash.js";
import { LEVELS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import {
  ADDRESS_RELATIONS,
  ADDRESS_WRITINGS,
  DOB_EVENTS,
} from "../../../src/model/writing-events.js";

describe("birthDateTable", () => {
  const table = birthDateTable(4000, 1);
  const levels = (a: (typeof DOB_EVENTS)[number], t: (typeof DOB_EVENTS)[number]) =>
    measuredLevels(table, DOB_EVENTS.indexOf(a), DOB_EVENTS.indexOf(t));

  it("gives exact, near and none for the events that leave a date", () => {
    expect(table.sizes).toEqual([4, 4]);
    expect(levels("right", "right")).toEqual([1, 0, 0]);
    expect(levels("digit", "right")[1]).toBe(1);
    expect(levels("swapped", "swapped")[0]).toBe(1);
  });

  it("finds swapped dates unchanged only where they cannot be swapped", () => {
    const dates = Array.from({ length: WINDOW_DAYS }, (_, i) => windowDate(i));
    const stuck = dates.filter(
      (iso) => iso.slice(8) > "12" || iso.slice(8) === iso.slice(5, 7),
    ).length;
    const [exact, near, none] = levels("swapped", "right");
    // 4.5 standard errors of 4,000 draws.
    expect(Math.abs(exact! - stuck / WINDOW_DAYS)).toBeLessThan(4.5 * Math.sqrt(0.25 / 4000));
    expect(none).toBeCloseTo(0, 12);
    expect(exact! + near!).toBeCloseTo(1, 12);
  });
});

describe("nearDays", () => {
  it("is the mean of a plain count over all dates", () => {
    const all = Array.from({ length: WINDOW_DAYS }, (_, i) => prepareDob(windowDate(i)));
    const key = streamKey(1, "near-days");
    const near = LEVELS.dob.indexOf("near");
    const counts = Array.from({ length: 150 }, (_, i) => {
      const date = all[hashAt(key, i) % WINDOW_DAYS]!;
      return all.filter((other) => dobLevel(date, other) === near).length;
    });
    const mean = counts.reduce((a, b) => a + b, 0) / counts.length;
    const variance = counts.reduce((sum, n) => sum + (n - mean) ** 2, 0) / (counts.length - 1);
    expect(Math.abs(mean - nearDays())).toBeLessThan(4.5 * Math.sqrt(variance / counts.length));
    expect(variance).toBeGreaterThan(0);
  });
});

describe("addressTable", () => {
  const table = addressTable(300, 1);
  const levels = (
    normalization: (typeof NORMALIZATIONS)[number],
    relation: (typeof ADDRESS_RELATIONS)[number],
    a: (typeof ADDRESS_WRITINGS)[number] = "as-is",
    t: (typeof ADDRESS_WRITINGS)[number] = "as-is",
  ) =>
    measuredLevels(
      table,
      NORMALIZATIONS.indexOf(normalization),
      ADDRESS_RELATIONS.indexOf(relation),
      ADDRESS_WRITINGS.indexOf(a),
      ADDRESS_WRITINGS.indexOf(t),
    );

  it("puts plainly written addresses at the level of their relation", () => {
    for (const normalization of NORMALIZATIONS) {
      expect(levels(normalization, "home")).toEqual([1, 0, 0, 0, 0]);
      expect(levels(normalization, "area")).toEqual([0, 0, 1, 0, 0]);
      expect(levels(normalization, "state")).toEqual([0, 0, 0, 1, 0]);
      expect(levels(normalization, "elsewhere")).toEqual([0, 0, 0, 0, 1]);
    }
    expect(levels("standard", "street")).toEqual([0, 1, 0, 0, 0]);
    // Without standardization the unit is part of the street.
    expect(levels("none", "street")[1]).toBeGreaterThan(0.2);
    expect(levels("none", "street")[2]).toBeGreaterThan(0.2);
  });

  it("rescues styles: all by standardization, about half by folding, none without", () => {
    expect(levels("standard", "home", "restyled", "restyled")[0]).toBeGreaterThan(0.97);
    const folded = levels("basic", "home", "restyled", "as-is")[0]!;
    expect(folded).toBeGreaterThan(0.3);
    expect(folded).toBeLessThan(0.65);
    expect(levels("none", "home", "restyled", "as-is")[0]).toBeLessThan(0.05);
    expect(levels("standard", "home", "unit-missing", "as-is")[0]).toBe(1);
  });

  it("loses the area to wrong digits only", () => {
    const [exact, street, area, state, none] = levels("standard", "home", "misspelt", "as-is");
    expect(exact).toBe(0);
    expect(none).toBeCloseTo(0, 12);
    // A quarter of misspelt addresses has a wrong digit in the ZIP code, a quarter a wrong number.
    expect(state).toBeGreaterThan(0.15);
    expect(state).toBeLessThan(0.35);
    expect(street! + area!).toBeGreaterThan(0.6);
  });
});
