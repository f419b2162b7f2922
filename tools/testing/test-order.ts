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

/**
 * The test of every page first, of which a quarter would otherwise run while nothing else does:
 * vitest remembers which files took long, but not in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = ({ moduleId }: TestSpecification) => moduleId.endsWith("/every-page.test.ts");
    return [...sorted.filter(long), ...sorted.filter((file) => !long(file))];
  }
}
