import { expect, test } from "vitest";
import type { Vocabularies } from "../../loaders/names/vocabulary.js";
import { givenBearers, surnameBearers } from "../../loaders/pages/linkage/name-bearers.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";

const ranked = (shares: Readonly<Record<string, number>>) => ({
  names: Object.keys(shares),
  frequency: Float64Array.from(Object.values(shares)),
});
const spanish = { García: 0.5, López: 0.3, "de la Cruz": 0.1, "López García": 0.1 };
const other = { Smith: 0.9, Garcia: 0.1 };
const given = { female: { María: 0.6, "María José": 0.4 }, male: { José: 0.75, Maria: 0.25 } };
const vocabularies = Object.fromEntries(
  CONVENTIONS.map((convention) => [
    convention,
    {
      surnames: ranked(convention === "spanish" ? spanish : other),
      female: ranked(given.female),
      male: ranked(given.male),
    },
  ]),
) as unknown as Vocabularies;
const [s, e] = [CONVENTIONS.indexOf("spanish"), CONVENTIONS.indexOf("european")];
const bearers = surnameBearers(vocabularies, new Set(["García", "López"]));

test("two surnames: a single one never is both, but for those made of both words", () => {
  const { single, double } = bearers(["García", "López"]);
  expect(single.same[s]).toBeCloseTo(0.1, 12);
  expect(single.same[e]).toBe(0);
  // Garcia, Lopez, and Lopez Garcia.
  expect(single.partly[s]).toBeCloseTo(0.9, 12);
  expect(single.partly[e]).toBeCloseTo(0.1, 12);
  expect(double.same[s]).toBeCloseTo(2 * 0.5 * 0.3, 12);
  expect(double.partly[s]).toBeCloseTo(1 - 0.1 ** 2, 12);
});

test("one surname is one word, whatever its accents", () => {
  const { single, double } = bearers(["Garcia"]);
  expect(single.same[s]).toBeCloseTo(0.5, 12);
  expect(single.partly[s]).toBeCloseTo(0.6, 12);
  expect(double.same[s]).toBeCloseTo(0.25, 12);
  expect(single.same[e]).toBeCloseTo(0.1, 12);
});

test("given names count by their first word, half of each convention being women", () => {
  const first = givenBearers(vocabularies, new Set(["María"]));
  expect(first("María")[s]).toBeCloseTo((1 + 0.25) / 2, 12);
  expect(first("Ana")[s]).toBe(0);
});
