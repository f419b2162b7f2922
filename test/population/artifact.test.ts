import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensurePopulation } from "../../loaders/population/artifact.js";
import {
  ARTIFACT_ENTRY,
  CHANCES_ENTRY,
  chancesAtDefaults,
  codeHash,
  valueHash,
  WORKER_ENTRY,
} from "../../loaders/population/artifact-key.js";
import { storeArtifact, storedManifest } from "../../loaders/population/artifact-store.js";
import { populationInputs } from "../../loaders/population/population-inputs.js";
import { checkedOptions } from "../../loaders/population/population-options.js";
import { PROJECT, sourceGraph } from "../../loaders/population/source-graph.js";
import { InputError } from "../../src/model/input-error.js";
import { ledger } from "./default-population.js";

let cache: string;
beforeAll(() => {
  cache = mkdtempSync(join(tmpdir(), "crossmatch-cache-"));
});
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const small = { baseline: "report", people: 1000, workers: 2 };

describe("options", () => {
  it.each([0, -1, 1e12, 1.5, Number.NaN, "0", "-1", "1e12", "abc", "", "1,000", "12 "])(
    "refuse %j people, and say what would do",
    (people) => {
      const check = () => checkedOptions({ baseline: "report", people }, 11_000_000);
      if (people === "12 ") expect(check().people).toBe(12);
      else {
        expect(check).toThrow(InputError);
        expect(check).toThrow(/^--people: .*expected a whole number from 1 to 100000000/);
      }
    },
  );

  it("refuse other seeds and workers than whole numbers", () => {
    for (const [option, value] of [
      ["seed", -1],
      ["seed", "x"],
      ["workers", 0],
      ["workers", 65],
    ] as const) {
      const check = () => checkedOptions({ baseline: "report", [option]: value }, 1);
      expect(check).toThrow(`--${option}: found`);
    }
  });

  it("refuse a baseline that is not there", async () => {
    await expect(ensurePopulation({ baseline: "reprot" }, { cache })).rejects.toThrow(
      'did you mean "report"?',
    );
  });

  it("take the baseline's people and seed 1 by default", () => {
    const { people, seed } = checkedOptions({ baseline: "report" }, 11_000_000);
    expect([people, seed]).toEqual([11_000_000, 1]);
  });
});

describe("the artifact", () => {
  it.each([1, 7, 1000])("works for %i people", async (people) => {
    const { manifest, dir } = await ensurePopulation({ ...small, people }, { cache });
    expect(manifest).toMatchObject({ version: 2, people });
    expect(Object.values(manifest.cohorts).reduce((a, b) => a + b, 0)).toBe(people);
    expect(readdirSync(dir).sort()).toEqual(["cells.arrow.gz", "manifest.json"]);
  });

  it("is kept: asked for again, it is the same folder, untouched", async () => {
    const first = await ensurePopulation(small, { cache });
    const again = await ensurePopulation({ ...small, workers: 1 }, { cache });
    expect(again.dir).toBe(first.dir);
    expect(again.manifest).toEqual(first.manifest);
  });

  it("is drawn again to the same bytes when a file of it is spoiled", async () => {
    const { dir } = await ensurePopulation(small, { cache });
    const path = join(dir, "cells.arrow.gz");
    const before = readFileSync(path);
    writeFileSync(path, before.subarray(0, 100));
    expect(storedManifest(dir)).toBeUndefined();
    await ensurePopulation(small, { cache });
    expect(readFileSync(path)).toEqual(before);
  });

  it("has another key for another seed, size or baseline", async () => {
    const keys = await Promise.all(
      [small, { ...small, seed: 2 }, { ...small, people: 1001 }, { ...small, baseline: "pew" }].map(
        async (options) => (await ensurePopulation(options, { cache })).manifest.key,
      ),
    );
    expect(new Set(keys).size).toBe(4);
  });

  it("is copied whole to a folder that is asked for", async () => {
    const out = join(cache, "copies", "here");
    const { dir } = await ensurePopulation({ ...small, out }, { cache });
    expect(dir).toBe(out);
    expect(storedManifest(out)?.people).toBe(1000);
    expect(readdirSync(out)).toHaveLength(2);
  });

  it("leaves nothing half-written under its name, and clears what a killed run left", () => {
    const parent = mkdtempSync(join(tmpdir(), "crossmatch-store-"));
    const left = join(parent, ".writing-999999999-1");
    cpSync(join(PROJECT, "data/policies"), left, { recursive: true });
    const failing = new Map<string, string>([
      ["good.txt", "1"],
      ["no/such/folder.txt", "2"],
    ]);
    expect(() => storeArtifact(join(parent, "key"), failing)).toThrow();
    expect(readdirSync(parent)).toEqual([]);
    rmSync(parent, { recursive: true });
  });

  it("leaves nothing behind when a draw is interrupted", async () => {
    const place = mkdtempSync(join(tmpdir(), "crossmatch-stop-"));
    const script = `import { ensurePopulation } from "./loaders/population/artifact.js";
      process.stderr.write("go");
      await ensurePopulation({ baseline: "report", people: 50000000 }, { cache: ${JSON.stringify(place)} });`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", script],
      {
        cwd: PROJECT,
      },
    );
    await new Promise((resolve) => child.stderr.once("data", resolve));
    setTimeout(() => child.kill("SIGINT"), 1500);
    const signal = await new Promise((resolve) => child.once("exit", (_, by) => resolve(by)));
    expect(signal).toBe("SIGINT");
    expect(readdirSync(place)).toEqual([]);
    rmSync(place, { recursive: true });
  });
});

const ENTRIES = [WORKER_ENTRY, ARTIFACT_ENTRY, CHANCES_ENTRY];

describe("the cache key", () => {
  const hashOf = (edited = ledger) => {
    const inputs = populationInputs(edited, "report");
    return valueHash([inputs, chancesAtDefaults(edited, inputs).values]);
  };
  const withFigure = (id: string) => ({
    ...ledger,
    figures: ledger.figures.map((row) => (row.id === id ? { ...row, value: 0.12 } : row)),
  });
  const withAssumption = (id: string) => ({
    ...ledger,
    assumptions: ledger.assumptions.map((row) => (row.id === id ? { ...row, default: 0.4 } : row)),
  });

  it("moves with the figures and assumptions the draw reads", () => {
    for (const id of ["pop-034", "pop-035", "pop-105"]) {
      expect(hashOf(withFigure(id)), id).not.toBe(hashOf());
    }
    for (const id of ["filing.adults", "agency.departed", "people.male"]) {
      expect(hashOf(withAssumption(id)), id).not.toBe(hashOf());
    }
  });

  it("stays with figures, assumptions and words it does not read", () => {
    for (const id of ["tax-001", "hindcast-004"]) expect(hashOf(withFigure(id)), id).toBe(hashOf());
    for (const id of ["tax.name-typo", "names.given-spanish", "exposure.occupants"]) {
      expect(hashOf(withAssumption(id)), id).toBe(hashOf());
    }
    const reworded = ledger.assumptions.map((row) => ({ ...row, label: "Other words", high: 1 }));
    expect(hashOf({ ...ledger, assumptions: reworded })).toBe(hashOf());
  });

  it("covers every module the draw imports, and no others", () => {
    const modules = ENTRIES.flatMap((entry) => sourceGraph(entry).modules);
    for (const path of [
      "src/model/population/draw.ts",
      "src/model/population/status-chances.ts",
      "src/model/population/margins.ts",
      "src/model/population/cell-counter.ts",
      "loaders/population/arrow-cells.ts",
      "src/model/vocabulary.ts",
    ]) {
      expect(modules, path).toContain(path);
    }
    expect(
      modules.filter((path) => /match|exposure|policy|names|linkage|components|cli/.test(path)),
    ).toEqual([]);
    expect(sourceGraph(ARTIFACT_ENTRY).packages).toContain("arquero");
  });

  it("moves when such a module is edited, and not with any other file", () => {
    const root = mkdtempSync(join(tmpdir(), "crossmatch-code-"));
    for (const folder of ["src/model", "loaders"]) {
      cpSync(join(PROJECT, folder), join(root, folder), { recursive: true });
    }
    cpSync(
      join(PROJECT, "node_modules/arquero/package.json"),
      join(root, "node_modules/arquero/package.json"),
    );
    const hash = () => {
      const graphs = ENTRIES.map((entry) => sourceGraph(entry, root));
      return codeHash(
        graphs.map((graph) => ({ ...graph, packages: ["arquero"] })),
        root,
      );
    };
    const edit = (path: string) =>
      writeFileSync(join(root, path), `${readFileSync(join(root, path), "utf8")}\n// edited\n`);
    const before = hash();
    edit("src/model/requests.ts");
    edit("loaders/ledger/load-ledger.ts");
    expect(hash()).toBe(before);
    const seen = new Set([before]);
    for (const path of [
      "src/model/population/filing-chances.ts",
      "src/model/population/draw.ts",
      "loaders/population/arrow-cells.ts",
    ]) {
      edit(path);
      expect(seen, path).not.toContain(hash());
      seen.add(hash());
    }
    rmSync(root, { recursive: true });
  });
});
