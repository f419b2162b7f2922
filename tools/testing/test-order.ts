import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Whether a test file asks for a page's globals in its first line. */
const needsPage = ({ moduleId }: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").startsWith("// @vitest-environment jsdom");

/** Tests in this process that take longest, and browser tests, the longest first. */
const LONGEST = [
  "cli/sweep",
  "match/row-outcomes",
  "population/margins",
  "cli/simulate",
  "response/respond",
  "cli/records",
  "link/link-policy",
  "cli/link",
];
const LONGEST_IN_BROWSER = ["browser/every-page", "browser/reproduce", "browser/uncertainty"];

/**
 * The longest tests before the others: begun last, one of them would run while the other worker has
 * nothing left to do. Vitest remembers what took long, but not in a fresh clone.
 */
function longestFirst(files: TestSpecification[], names: readonly string[]): TestSpecification[] {
  const first = names.flatMap((name) =>
    files.filter(({ moduleId }) => moduleId.endsWith(`/${name}.test.ts`)),
  );
  return [...first, ...files.filter((file) => !first.includes(file))];
}

/**
 * The longest tests first, and the files that need jsdom last. A worker whose next file needs another
 * environment is thrown away, and the next one loads the whole model again: with the two kinds
 * mixed that would happen forty times. The files that need jsdom are short, so that both workers
 * finish together.
 */
export class TestOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = longestFirst(await super.sort(files), LONGEST);
    return [...sorted.filter((file) => !needsPage(file)), ...sorted.filter(needsPage)];
  }
}

/** Browser tests, the longest first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longestFirst(await super.sort(files), LONGEST_IN_BROWSER);
  }
}
