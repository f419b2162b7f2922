import { expect, it } from "vitest";
import { libraryEntry } from "../../tools/site/library-entry.js";

it("exports the names used, in a steady order", () => {
  expect(libraryEntry("d3", new Set(["select", "max"])).trim()).toBe(
    'export { max, select } from "d3";',
  );
});

it("exports the whole library, with its default where that is used", () => {
  expect(libraryEntry("x", new Set(["*", "a"]))).toBe('export * from "x";');
  expect(libraryEntry("x", new Set(["*", "default"]))).toBe(
    'export * from "x";export { default } from "x";',
  );
});

it("rebuilds an object of which only some members are used", () => {
  const entry = libraryEntry("zod", new Set(["z.object", "z.enum", "ZodError"]));
  expect(entry).toBe(
    'export { ZodError } from "zod";\nimport * as all from "zod";\nexport const z = { enum: all.enum, object: all.object };',
  );
  expect(libraryEntry("zod", new Set(["z", "z.object"])).trim()).toBe('export { z } from "zod";');
});
