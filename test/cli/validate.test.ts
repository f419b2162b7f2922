import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "./run-here.js";

const inFolder = (dir: string) => readdirSync(dir).map((name) => join(dir, name));

describe("validate", () => {
  it("knows every file of data/ for what it is", async () => {
    const policies = inFolder("data/policies");
    const scenarios = inFolder("data/scenarios");
    const tables = inFolder("data").filter((name) => /\.(csv|yaml)$/.test(name));
    const sweeps = inFolder("data/sweeps");
    const files = [...policies, ...scenarios, ...sweeps, ...tables];
    const { code, out, err } = await runHere("validate", ...files);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out.trim().split("\n")).toEqual([
      ...policies.map((file) => `${file}: valid, a policy`),
      ...scenarios.map((file) => `${file}: valid, a scenario`),
      ...sweeps.map((file) => `${file}: valid, a sweep`),
      ...tables.map((file) => `${file}: valid, part of the ledger`),
    ]);
  });

  it("goes on after a bad file and lists every problem at the end", async () => {
    const { code, out, err } = await runHere(
      "validate",
      "nowhere.yaml",
      "data",
      "README.md",
      "data/policies/name-only.yaml",
    );
    expect(code).toBe(1);
    expect(out).toBe("data/policies/name-only.yaml: valid, a policy\n");
    expect(err.trim().split("\n")).toEqual([
      "nowhere.yaml: expected a file, but there is none at this path",
      "data: expected a file, but this is a folder",
      expect.stringContaining(
        "README.md: expected a policy, scenario or sweep (.yaml), or a file of",
      ),
    ]);
  });

  it("takes a scenario without a baseline for a scenario", async () => {
    const dir = mkdtempSync(join(tmpdir(), "crossmatch-validate-"));
    try {
      const path = join(dir, "s.yaml");
      writeFileSync(path, "id: s\ntitle: S\ndescription: S.\nset: {}\n");
      const { err } = await runHere("validate", path);
      expect(err).toBe(`${path}:1: baseline: expected text, but the key is missing\n`);
    } finally {
      rmSync(dir, { recursive: true });
    }
  });
});
