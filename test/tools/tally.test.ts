import { expect, it } from "vitest";
import { add, countVitest, one, tallyLine } from "../../tools/testing/tally.js";

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((status) => ({ status })),
});

it("counts tests, not files, and skipped tests as neither", () => {
  const report = {
    testResults: [
      file("passed", "passed", "passed", "pending"),
      file("failed", "failed", "passed"),
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 3, failed: 1 });
});

it("counts a file that did not load as a failure", () => {
  expect(countVitest({ testResults: [file("failed")] })).toEqual({ passed: 0, failed: 1 });
  expect(countVitest({ testResults: [file("failed", "passed")] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

it("ends with one line", () => {
  expect(tallyLine(add(one(true), add(one(false), { passed: 40, failed: 0 })))).toBe(
    "41 passed, 1 failed",
  );
});
