import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    exclude: ["**/node_modules/**"],
    globalSetup: ["test/browser/serve-site.ts"],
    // One browser at a time: two would measure each other on a small machine.
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
