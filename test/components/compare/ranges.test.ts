// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import {
  comparedDraws,
  differenceIntervals,
  storedIntervals,
} from "../../../src/components/compare/difference-intervals.js";
import { ranges } from "../../../src/components/compare/ranges.js";
import type { PresetFile } from "../../../src/components/study/preset-file.js";
import type { DrawsClient } from "../../../src/components/uncertainty/draws-client.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import type { DrawTable } from "../../../src/model/uncertainty/draw-table.js";
import { differenceInterval } from "../../../src/model/uncertainty/interval.js";
import { MEASURES } from "../../../src/model/uncertainty/measures.js";
import { compared } from "../../fixtures/compared.js";
import { comparisonFixture } from "../../fixtures/comparison-file.js";
import { groupsOf } from "../../fixtures/groups.js";
import { fixture } from "../../fixtures/simulations.js";

const shown = (set = {}) => ({
  choices: {
    baseline: "report",
    revoked: false,
    set,
    seed: 7,
    policy: compared(["huge"])[0]!.policy,
  },
  policies: compared(["as-executed", "huge"]),
  groups: groupsOf(fixture("as-executed")),
  source: "",
});
const POLICY = {
  request: { list: "docket", share: 1, requiredFields: [], addressTest: "none" },
  approval: {},
  match: null,
  disclose: ["address"],
} as unknown as Policy;

/** Invented draws: each policy's numbers are all alike within a draw. */
const drawTable = (
  policies: readonly string[],
  values: readonly (readonly number[])[],
): DrawTable => ({
  policies,
  draws: values.length,
  values: Float64Array.from(values.flatMap((row) => row.flatMap((n) => MEASURES.map(() => n)))),
});

const FILES = {
  presets: { scenario: "report", policies: [] } as unknown as PresetFile,
  comparison: comparisonFixture(),
};

test("every policy meets the same draws, each under the id it has in the comparison", () => {
  const question = comparedDraws(shown({ "agency.departed": 0.2 }), 50);
  expect(question).toMatchObject({ baseline: "report", revoked: false, seed: 7, draws: 50 });
  expect(question.set).toEqual({ "agency.departed": 0.2 });
  expect(question.policies.map(({ id }) => id)).toEqual(["as-executed-0", "huge-1"]);
});

test("differences are paired draw by draw: what both share cancels", () => {
  const values = [
    [10, 15],
    [1000, 1005],
    [500, 505],
  ];
  const found = differenceIntervals(drawTable(["a", "b"], values), "a");
  expect([...found.keys()]).toEqual(["b"]);
  for (const { id } of MEASURES) {
    expect(found.get("b")!.get(id)).toMatchObject({ low: 5, median: 5, high: 5 });
  }
  const apart = differenceInterval([15, 1005, 505], [1000, 10, 500]);
  expect(apart.high - apart.low).toBeGreaterThan(1000);
});

test("ranges are drawn when asked for, dropped when the comparison changes, and drawn again", async () => {
  vi.useFakeTimers();
  const asked: (() => void)[] = [];
  const client: DrawsClient = {
    run: (question) =>
      new Promise((resolve) => {
        const policies = question.policies.map(({ id }) => id);
        asked.push(() =>
          resolve(
            drawTable(policies, [
              [1, 2],
              [3, 5],
            ]),
          ),
        );
      }),
  };
  const onDrawn = vi.fn();
  const drawn = ranges(FILES, client, onDrawn);
  document.body.replaceChildren(drawn.element);
  const button = drawn.element.querySelector<HTMLElement>('[data-control$=".start"]')!;
  expect(button.textContent).toContain("20 draws");
  drawn.update(shown());
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toHaveLength(0);

  button.click();
  expect([button.hidden, drawn.element.querySelector("progress")!.hidden]).toEqual([true, false]);
  asked[0]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(onDrawn).toHaveBeenCalledOnce();
  expect(drawn.intervals?.get("huge-1")?.get("exposed")?.low).toBeGreaterThanOrEqual(1);

  drawn.update(shown());
  expect(drawn.intervals).toBeDefined();
  drawn.update(shown({ "agency.departed": 0.2 }));
  expect(drawn.intervals).toBeUndefined();
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toHaveLength(2);

  const cancel = drawn.element.querySelector<HTMLElement>('[data-control$=".stop"]')!;
  cancel.click();
  asked[1]!();
  await vi.advanceTimersByTimeAsync(0);
  expect(drawn.intervals).toBeUndefined();
  expect(drawn.element.textContent).toContain("Stopped");
  drawn.update(shown({ "agency.departed": 0.3 }));
  await vi.advanceTimersByTimeAsync(2000);
  expect(asked).toHaveLength(2);
  vi.useRealTimers();
});

test("stored ranges serve the presets they are of, by what these do, under the default scenario", () => {
  const policies = ["a", "b"].map((id, share) => ({
    ...structuredClone(POLICY),
    id,
    request: { ...POLICY.request, share },
  }));
  const interval = { low: 1, median: 2, high: 3, mean: 2 };
  const files = {
    presets: { scenario: "report", policies } as unknown as PresetFile,
    comparison: {
      ...comparisonFixture(),
      ranges: { seed: 1, draws: 20, of: { a: { b: { exposed: interval } }, b: {} } },
    },
  };
  const named = (id: string, at: number) => ({
    id,
    title: id,
    policy: policies[at]!,
    result: fixture("huge"),
  });
  const both = {
    ...shown(),
    choices: { ...shown().choices, seed: 1 },
    policies: [named("a", 0), named("yours", 1)],
  };
  expect(storedIntervals(both, files)?.get("yours")?.get("exposed")).toEqual(interval);
  expect(
    storedIntervals({ ...both, choices: { ...both.choices, seed: 2 } }, files),
  ).toBeUndefined();
  const moved = { ...both.choices, set: { "agency.departed": 0.2 } };
  expect(storedIntervals({ ...both, choices: moved }, files)).toBeUndefined();
  const reversed = { ...both, policies: both.policies.toReversed() };
  expect(storedIntervals(reversed, files)).toBeUndefined();
});
