import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Whether a test file asks for a page's globals in its first line. */
const needsPage = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").startsWith("// @vitest-environment jsdom");

/**
 * Vitest's own order, with the files that need jsdom last. A worker whose next file needs another
 * environment is thrown away, and the next one loads the whole model again: with the two kinds
 * mixed that would happen forty times. The files that need jsdom are short, so that both workers
 * finish together.
 */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !needsPage(file)), ...sorted.filter(needsPage)];
  }
}

/** Browser tests that take longest, the longest first. */
const LONGEST = ["every-page", "reproduce", "uncertainty"];

/**
 * Vitest's own order after the longest browser tests: begun last, one of them would run while the
 * other worker has nothing left to do. Vitest remembers what took long, but not in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = LONGEST.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/${name}.test.ts`)),
    );
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}
