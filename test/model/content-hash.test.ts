import { expect, test } from "vitest";
import { contentHash } from "../../src/model/content-hash.js";

// The vectors published with the hash (Noll's test suite, fnv1a_64).
test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["b", "af63df4c8601f1a5"],
  ["fo", "08985907b541d342"],
  ["foobar", "85944171f73967e8"],
  ["chongo was here!\n", "46810940eff5f915"],
])("contentHash(%j)", (text, hash) => {
  expect(contentHash(text)).toBe(hash);
});

test("agrees with the definition in whole numbers over long texts", () => {
  const text = Array.from({ length: 500 }, (_, i) =>
    String.fromCharCode(32 + ((i * 31) % 95)),
  ).join("");
  let hash = 0xcbf29ce484222325n;
  for (const c of text) hash = ((hash ^ BigInt(c.charCodeAt(0))) * 0x100000001b3n) % 2n ** 64n;
  expect(contentHash(text)).toBe(hash.toString(16).padStart(16, "0"));
});
