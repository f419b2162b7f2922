import { defineConfig } from "vitest/config";

/** Browser tests that measure times: two at once would measure each other on a small machine. */
export const TIMED = ["test/browser/pages.test.ts", "test/browser/draws.test.ts"];

export default defineConfig({
  test: {
    include: TIMED,
    exclude: ["**/node_modules/**"],
    globalSetup: ["test/browser/serve-site.ts"],
    fileParallelism: false,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A busy machine may need seconds where a free one needs milliseconds; a poll ends as soon as it holds.
    expect: { poll: { timeout: 20_000 } },
  },
});
