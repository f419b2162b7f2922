import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../loaders/ledger/content-hash.js";

describe("contentHash", () => {
  let dir = "";
  const path = (name: string) => join(dir, name);
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), "crossmatch-hash-"));
    writeFileSync(path("a"), "one");
    writeFileSync(path("b"), "two");
  });
  afterEach(() => rmSync(dir, { recursive: true }));

  it("does not depend on the order, on repeats or on where the folder is", () => {
    const hash = contentHash([path("a"), path("b")], dir);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(contentHash([path("b"), path("a"), path("b")], dir)).toBe(hash);
    const moved = `${dir}-moved`;
    renameSync(dir, moved);
    dir = moved;
    expect(contentHash([path("a"), path("b")], dir)).toBe(hash);
  });

  it("changes with a byte, a name, a file more or less, and text moved between files", () => {
    const seen = new Set([contentHash([path("a"), path("b")], dir), contentHash([path("a")], dir)]);
    writeFileSync(path("a"), "onet");
    seen.add(contentHash([path("a"), path("b")], dir));
    writeFileSync(path("b"), "wo");
    seen.add(contentHash([path("a"), path("b")], dir));
    renameSync(path("b"), path("c"));
    seen.add(contentHash([path("a"), path("c")], dir));
    writeFileSync(path("a"), "onet1:c:wo");
    seen.add(contentHash([path("a")], dir));
    expect(seen.size).toBe(6);
  });
});
