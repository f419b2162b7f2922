import { defineConfig } from "vitest/config";
import { LongestFirst } from "./tools/testing/test-order.js";
import { TIMED } from "./vitest.timing.config.js";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    exclude: ["**/node_modules/**", ...TIMED],
    globalSetup: ["test/browser/serve-site.ts"],
    maxWorkers: 2,
    // Every file opens a browser of its own; loading the model anew for each would take a minute.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A busy machine may need seconds where a free one needs milliseconds; a poll ends as soon as it holds.
    expect: { poll: { timeout: 20_000 } },
  },
});
