// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  GROUP_MEASURES,
  type GroupChange,
  groupChanges,
} from "../../../src/components/compare/group-changes.js";
import { DIMENSIONS, groupRows } from "../../../src/components/compare/group-rows.js";
import { layoutGroups } from "../../../src/components/compare/groups-layout.js";
import { dotChart } from "../../../src/components/replay/dot-chart.js";
import { expectApart } from "../../boxes.js";
import { compared } from "../../fixtures/compared.js";
import { groupsOf } from "../../fixtures/groups.js";
import { FIXTURES } from "../../fixtures/simulations.js";
import { expectGolden, steady } from "../../golden.js";

const WIDTHS = [280, 328, 559, 560, 899, 900, 1216];
const others = (count: number) => `The other ${count}`;
const names = (code: string) => `State ${code}`;

function expectLegible(rows: readonly GroupChange[], titles: readonly string[], width: number) {
  const policies = titles.map((title, at) => ({ id: `p${at}`, title }));
  for (const measure of GROUP_MEASURES) {
    const drawing = layoutGroups(rows, policies, measure, width);
    expect(JSON.stringify(drawing)).not.toMatch(/NaN|null/);
    expectApart(drawing.texts, drawing);
    expectApart(drawing.parts, drawing);
  }
}

test("no words touch each other, at any width, whatever the changes", () => {
  const change = fc.option(
    fc.oneof(fc.constant(0), fc.double({ min: -3e8, max: 3e8, noNaN: true })),
    { nil: undefined },
  );
  const rows = fc.array(
    fc.tuple(
      fc.string({ minLength: 1, maxLength: 40 }),
      fc.array(change, { minLength: 4, maxLength: 4 }),
    ),
    { minLength: 1, maxLength: 11 },
  );
  const titles = fc.array(fc.string({ minLength: 1, maxLength: 50 }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, titles, fc.constantFrom(...WIDTHS), (all, policies, width) => {
      const changes = all.map(([title, values], at) => ({ id: `g${at}`, title, changes: values }));
      expectLegible(changes, policies, width);
    }),
    { numRuns: 150 },
  );
});

const policies = compared(["as-executed", "refused", "huge", "no-sharing"]);
const groups = groupsOf(policies[0]!.result);

describe.each(DIMENSIONS)("by %s", (dimension) => {
  const rows = groupRows(dimension, policies, groups, names);

  test("changes add up to the change of the whole, small groups taken together", () => {
    const shown = groupChanges(rows, "count", others);
    expect(shown.length).toBeLessThanOrEqual(11);
    policies.slice(1).forEach((_, at) => {
      const all = rows.reduce((sum, { exposed }) => sum + exposed[at + 1]! - exposed[0]!, 0);
      const sum = shown.reduce((total, { changes }) => total + changes[at]!, 0);
      expect(sum).toBeCloseTo(all, 3);
    });
  });

  test("the group that changes most comes first", () => {
    const [first, second] = groupChanges(rows, "rate", others);
    const size = (row: GroupChange) => Math.max(...row.changes.map((n) => Math.abs(n ?? 0)));
    expect(size(first!)).toBeGreaterThanOrEqual(size(second!));
  });

  test.each([328, 1000])("looks as kept at %d px", (width) => {
    for (const measure of GROUP_MEASURES) {
      const changes = groupChanges(rows, measure, others);
      expectLegible(
        changes,
        policies.slice(1).map(({ title }) => title),
        width,
      );
      const chart = dotChart(
        "Groups",
        (room) => layoutGroups(changes, policies.slice(1), measure, room),
        width,
      );
      const svg = steady(chart.querySelector("svg")!);
      expectGolden(`test/golden/compare-groups-${dimension}-${measure}-${width}.svg`, svg);
    }
  });
});

test("a rate is people per 1,000 of the group, and none where the group is not counted", () => {
  const rows = groupRows("standing", policies, groups, names);
  const changes = groupChanges(rows, "rate", others);
  const row = rows.find(({ id }) => id === "unprotected")!;
  const [found] = changes.find(({ id }) => id === "unprotected")!.changes;
  expect(found).toBeCloseTo(((row.exposed[1]! - row.exposed[0]!) / row.people!) * 1000, 9);
  expect(changes.find(({ id }) => id === "citizen")!.changes).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test("every invented simulation can be compared with itself: nothing changes", () => {
  for (const name of FIXTURES) {
    const same = compared([name, name]);
    for (const dimension of DIMENSIONS) {
      const rows = groupRows(dimension, same, groupsOf(same[0]!.result), names);
      for (const { changes } of groupChanges(rows, "count", others)) expect(changes).toEqual([0]);
    }
  }
});
