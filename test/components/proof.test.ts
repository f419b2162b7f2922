// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { distanceChart } from "../../src/components/proof/distance-chart.js";
import type { DistanceDrawing } from "../../src/components/proof/distance-drawing.js";
import { layoutDistances } from "../../src/components/proof/distance-layout.js";
import { distanceScale } from "../../src/components/proof/distance-scale.js";
import { dotStacks } from "../../src/components/proof/dot-stacks.js";
import { listed, proofHeadlines } from "../../src/components/proof/headline.js";
import { allNumbers, isNothing } from "../../src/components/proof/listed-numbers.js";
import { numberWords, signed } from "../../src/components/proof/number-words.js";
import { outcomeWords, unitOf } from "../../src/components/proof/outcome-words.js";
import type { ProofNumber, ProofPage } from "../../src/components/proof/proof-page.js";
import { distanceFinding, proof, proofData } from "../../src/components/proof.js";
import { expectApart } from "../boxes.js";
import { proofFixture as page, proofNumber } from "../fixtures/proof.js";
import { expectGolden, steady } from "../golden.js";

const WIDTHS = [280, 328, 600, 759, 760, 1000, 1216] as const;
const TOTAL = page.runs.length * page.policies.length * page.outcomes.length;

/** The page with its numbers, in order, replaced. */
function withNumbers(numbers: (at: number) => ProofNumber): ProofPage {
  let at = 0;
  return {
    ...page,
    runs: page.runs.map((run) => ({
      ...run,
      numbers: run.numbers.map((row) => row.map(() => numbers(at++))),
    })),
  };
}

function expectLegible(drawing: DistanceDrawing) {
  expectApart(drawing.texts, drawing);
  expectApart(drawing.parts, drawing);
  expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
  const boxes = drawing.marks.map(({ id, x, y, radius: r }) => {
    return { id, x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  });
  expectApart(boxes, drawing);
}

describe("the chart of all numbers", () => {
  test("words and dots touch nothing at any width, whatever was counted", () => {
    const distance = fc.oneof(
      fc.double({ min: -4, max: 4, noNaN: true }),
      fc.double({ min: -40, max: 40, noNaN: true }),
      fc.constant(0),
    );
    const all = fc.array(distance, { minLength: TOTAL, maxLength: TOTAL });
    fc.assert(
      fc.property(all, fc.constantFrom(...WIDTHS), (distances, width) => {
        const moved = withNumbers((at) =>
          proofNumber(distances[at] === 0 ? 0 : 50, distances[at]!, Math.abs(distances[at]!) < 4.4),
        );
        expectLegible(layoutDistances(moved, width));
      }),
      { numRuns: 100 },
    );
  });

  test("has one mark for each number, at its distance, and sets apart what is not told from zero", () => {
    const { marks, ticks } = layoutDistances(page, 1000);
    expect(marks).toHaveLength(TOTAL);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(TOTAL);
    const nothing = allNumbers(page).filter((number) => isNothing(number, number.run.draws));
    expect(marks.filter(({ kind }) => kind === "nothing")).toHaveLength(nothing.length);
    const x = (id: string) => ticks.find((tick) => tick.id === id)!.x;
    const unit = (x("run-0-2") - x("run-0-0")) / 2;
    const strangers = marks.find(({ id }) => id === "run-0-exchange-2025-records.strangers")!;
    // 1.9 standard errors, in a stack a quarter wide.
    expect(Math.abs((strangers.x - x("run-0-0")) / unit - 1.9)).toBeLessThanOrEqual(0.125 + 1e-9);
    expect((x("run-0-limit-1") - x("run-0-0")) / unit).toBeCloseTo(4.4, 6);
  });

  test("shows what fails beyond the limits, in another shape", () => {
    const failing = withNumbers((at) =>
      at === 3 ? proofNumber(100, 9, false) : page.runs[0]!.numbers[0]![0]!,
    );
    const { marks, ticks } = layoutDistances(failing, 328);
    const [mark, ...others] = marks.filter(({ kind }) => kind === "fails");
    expect(others).toEqual([]);
    expect(mark!.x).toBeGreaterThan(ticks.find(({ id }) => id === "run-0-limit-1")!.x);
    expect(distanceFinding(failing)).toBe(`1 of ${TOTAL} numbers do not agree with the model`);
  });

  test("never hides a number that fails among those not told from zero", () => {
    expect(isNothing({ ...proofNumber(0.1, 0), counted: 0 }, 4)).toBe(true);
    expect(isNothing({ ...proofNumber(0.1, 0), counted: 0, agrees: false }, 4)).toBe(false);
    expect(isNothing({ ...proofNumber(0.1, 0), counted: 0.25 }, 4)).toBe(false);
    expect(isNothing({ ...proofNumber(0.25, 0), counted: 0 }, 4)).toBe(false);
  });

  test("stacks hold every number once, those that fail on top", () => {
    const numbers = allNumbers(page).map((number, at) => ({ ...number, agrees: at % 5 > 0 }));
    const stacks = dotStacks(numbers, 0.25);
    expect(stacks.flatMap((stack) => stack.numbers).length).toBe(numbers.length);
    for (const { at, numbers: stack } of stacks) {
      for (const { distance } of stack) expect(Math.abs(distance - at)).toBeLessThanOrEqual(0.126);
      const verdicts = stack.map(({ agrees }) => agrees);
      expect(verdicts).toEqual([...verdicts].sort((a, b) => Number(b) - Number(a)));
    }
  });

  test("its scale is symmetric and holds limits and numbers", () => {
    for (const far of [0, 3, 4.4, 6.1, 37]) {
      const { x, marks } = distanceScale([proofNumber(100, -far)], 4.4, 10, 310);
      expect(x(0)).toBeCloseTo(160, 9);
      for (const distance of [-far, far, -4.4, 4.4, ...marks]) {
        expect(x(distance)).toBeGreaterThanOrEqual(10);
        expect(x(distance)).toBeLessThanOrEqual(310);
      }
      expect(marks).toContain(0);
      expect(marks.length).toBeLessThan(10);
    }
  });

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    expectLegible(layoutDistances(page, width));
    const chart = distanceChart("Proof", (w) => layoutDistances(page, w), width);
    expectGolden(`test/golden/proof-${width}.svg`, steady(chart.querySelector("svg")!));
  });
});

describe("words and tables", () => {
  test("the table behind the chart has a row for each number", () => {
    const { columns, rows } = proofData(page);
    expect(rows).toHaveLength(TOTAL);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(rows[0]!.slice(0, 5)).toEqual([
      "Rhode Island",
      "error rates as in the ledger",
      "the exchange",
      "Request rows",
      "asked",
    ]);
  });

  test("counted stands beside expected, for the files and the policy chosen", () => {
    const { beside } = proof(page);
    const text = () => beside.querySelector("table")!.textContent!;
    const pick = (name: string, value: string) => {
      const select = beside.querySelector<HTMLSelectElement>(`[data-control="${name}"]`)!;
      select.value = value;
      select.dispatchEvent(new Event("input"));
    };
    expect(text()).toContain(
      "Rhode Island, error rates as in the ledger, the exchange: means of 4 draws",
    );
    expect(beside.querySelectorAll("tbody")).toHaveLength(3);
    pick("proof.run", "1");
    pick("proof.policy", "name-only");
    expect(text()).toContain("Delaware, no errors in either file, names alone: means of 2 draws");
    const rows = [...beside.querySelectorAll("tr")].map((row) => row.textContent);
    expect(rows).toContain("answered with the right record1,1971,200−0.2" + "98%");
  });

  test("name a unit for each number, and rows and people apart", () => {
    expect(unitOf("people.subject")).toBe("people");
    expect(() => unitOf("flow.rows")).toThrow(/no unit "flow"/);
    for (const outcome of page.outcomes) expect(outcomeWords(outcome)).not.toBe(outcome);
    expect(numberWords(allNumbers(page)[2]!)).toBe(
      "the exchange, request rows answered with a wrong record: 0 counted, less than 0.1 expected",
    );
    expect([0.04, -0.04, 1.26, -3.4].map(signed)).toEqual(["0.0", "0.0", "+1.3", "−3.4"]);
  });

  test("the opening sentence says how many agree, over how much", () => {
    const texts = proofHeadlines(page);
    expect(texts).toMatchObject({
      "proof-agree": `All ${TOTAL} numbers agree`,
      "proof-states": "Rhode Island and Delaware",
      "proof-draws": "6",
      "proof-runs":
        "Rhode Island 4 times with error rates as in the ledger and Delaware twice with no errors in either file",
      // 4 times 700,000 and twice 600,000.
      "proof-records": "4 million",
      "proof-false-alarms": "1 in 1,000",
      "proof-date": "22 November 2026",
      "proof-command": "npm run crossmatch -- prove --states RI,DE --seeds 4",
    });
    const failing = withNumbers((at) => proofNumber(9, 0, at > 1));
    expect(proofHeadlines(failing)["proof-agree"]).toBe(
      `Only ${TOTAL - 2} of ${TOTAL} numbers agree`,
    );
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
  });
});
