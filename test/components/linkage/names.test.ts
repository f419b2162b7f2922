// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { effectRows } from "../../../src/components/linkage/names/effects-table.js";
import { layoutNames, type NameRow } from "../../../src/components/linkage/names/layout.js";
import {
  candidateEffects,
  namesakes,
  shareThatFits,
} from "../../../src/components/linkage/names/namesakes.js";
import { namesChart } from "../../../src/components/linkage/names-chart.js";
import { fullName, namesSection } from "../../../src/components/linkage/names-section.js";
import { expectApart } from "../../boxes.js";
import { linkageFixture as file } from "../../fixtures/linkage.js";
import { expectGolden, steady } from "../../golden.js";

const { people } = file;
const same = { surname: "same", dob: false } as const;
const rows: readonly NameRow[] = file.names.spanish.examples.map((name, i) => ({
  id: `name-${i}`,
  name: fullName(name),
  country: namesakes(name, "spanish", people, { surname: "partly", dob: false }),
  state: namesakes(name, "spanish", people, { surname: "partly", dob: false }, 1),
}));

describe("namesakes", () => {
  const name = {
    surnameSame: [0.01, 0.02, 0.03, 0.04],
    surnamePartly: [0.1, 0.2, 0.3, 0.4],
    givenSame: [0.5, 0.25, 0.125],
  };

  test("are counted part by part of the tax file", () => {
    const hispanic = 32e6 * (0.85 * 0.01 + 0.15 * 0.02) * 0.5;
    const other = 188e6 * (0.02 * 0.03 * 0.25 + 0.98 * 0.04 * 0.125);
    expect(namesakes(name, "spanish", people, same)).toBeCloseTo(hispanic + other, 3);
    expect(shareThatFits(name, "spanish", people, same)).toBeCloseTo(
      (hispanic + other) / 220e6,
      12,
    );
  });

  test("are fewer in a state, with a date of birth, and with both surnames", () => {
    const all = namesakes(name, "spanish", people, same);
    expect(namesakes(name, "spanish", people, same, 1)).toBeLessThan(all);
    expect(namesakes(name, "spanish", people, { ...same, dob: true })).toBeCloseTo(all * 5e-5, 6);
    expect(namesakes(name, "spanish", people, { ...same, surname: "partly" })).toBeCloseTo(
      10 * all,
      2,
    );
  });
});

test("candidate policies follow from how many others fit, as a Poisson number", () => {
  const { withheld, mistaken, returned } = candidateEffects(2);
  expect(withheld).toBeCloseTo(1 - Math.exp(-2), 12);
  expect(mistaken).toBeCloseTo(2 * Math.exp(-2), 12);
  expect(returned).toBe(2);
  expect(candidateEffects(1e-12).withheld).toBeCloseTo(1e-12, 20);
});

test("rare names weigh more than the average one, common ones less", () => {
  const { examples, average } = file.names.spanish;
  const named = [
    { label: "common", shares: examples[0]! },
    { label: "rare", shares: examples.at(-1)! },
    { label: "average", shares: average, mean: true },
  ];
  const table = effectRows(named, { convention: "spanish", people, rule: same });
  const [common, rare, mean] = table[1]!.cells;
  expect(common).toMatch(/^−/);
  expect(rare).toMatch(/^\+/);
  expect(mean).toBe("0");
  // No single outcome belongs to a mean over names.
  expect(table.slice(3).map(({ cells }) => cells[2])).toEqual(["–", "–", "–"]);
});

const people1 = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 3e8, noNaN: true }));
const manyRows = fc.array(
  fc.record({
    name: fc.constantFrom("Li Fu", "Maximiliano Valenzuela-Montemayor Santamaría", "Ana Cruz"),
    country: people1,
    state: people1,
  }),
  { minLength: 1, maxLength: 12 },
);

test("no words touch each other, at any width, whatever the numbers", () => {
  fc.assert(
    fc.property(
      manyRows,
      fc.constantFrom("Ohio", "District of Columbia"),
      fc.constantFrom(260, 328, 619, 620, 1000),
      (all, state, width) => {
        const drawing = layoutNames(
          all.map((row, i) => ({ ...row, id: String(i) })),
          state,
          width,
        );
        expectApart(drawing.texts, drawing);
        expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([328, 1000])("looks as kept at %d px", (width) => {
  const chart = namesChart({ width });
  chart.update({ rows, state: "Rhode Island" });
  expectGolden(`test/golden/names-${width}.svg`, steady(chart.querySelector("svg")!));
});

test("asks about two surnames only where people have two", () => {
  const section = namesSection(file);
  const surname = section.controls.querySelector<HTMLElement>("fieldset")!;
  expect(surname.hidden).toBe(false);
  const select = section.controls.querySelector<HTMLSelectElement>(
    '[data-control="names.convention"]',
  )!;
  select.value = "chinese";
  select.dispatchEvent(new Event("input"));
  expect(surname.hidden).toBe(true);
});
