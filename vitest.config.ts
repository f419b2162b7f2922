import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/.observablehq/**", "test/browser/**"],
    setupFiles: ["test/fixed-seed.ts"],
    testTimeout: 60_000,
  },
});
