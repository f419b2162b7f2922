import { defineConfig } from "vitest/config";
import { TestOrder } from "./tools/testing/test-order.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/.observablehq/**", "test/browser/**"],
    setupFiles: ["test/fixed-seed.ts"],
    // Both cores of a small machine; the default leaves one of them idle.
    maxWorkers: "100%",
    // Tests keep to themselves; loading the model anew for each of 165 files would take minutes.
    isolate: false,
    sequence: { sequencer: TestOrder },
    testTimeout: 60_000,
  },
});
