import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { condensedLevels, levelValues } from "../../../loaders/linkage/measure/build-levels.js";
import { condenseNodes } from "../../../loaders/linkage/measure/condense-nodes.js";
import { keptLevels, PAGES } from "../../../loaders/linkage/measure/kept-levels.js";
import { measureLevels } from "../../../loaders/linkage/measure/measure-levels.js";
import { roundTables } from "../../../loaders/linkage/measure/round-tables.js";
import type { NameNodeTable } from "../../../src/model/match/level-tables.js";
import { smallSources } from "./small-sources.js";

const sources = smallSources(400, 200);
const FEW = { trials: 20, surnameNodes: 60, givenNodes: 30 };
const full = measureLevels(sources, FEW);
const condensed = condensedLevels(full, sources.values);
const fields = ["surnameNodes", "givenNodes"] as const;

const mean = ({ weight }: NameNodeTable, values: readonly number[], level: number, size: number) =>
  weight.reduce((sum, w, node) => sum + w * values[node * size + level]!, 0);

describe("condensed tables", () => {
  it("have few nodes, and every mean of the full ones", () => {
    for (const field of fields) {
      full[field].forEach((table, c) => {
        const few = condensed[field][c]!;
        expect(few.weight.length).toBeLessThanOrEqual(field === "surnameNodes" ? 24 : 10);
        expect(few.weight.length).toBeGreaterThan(4);
        expect(few.weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        table.agree.forEach((classes, n) => {
          classes.forEach((parts, k) => {
            parts.forEach((cells, p) => {
              for (const level of [0, 1, 2]) {
                expect(mean(few, few.agree[n]![k]![p]!, level, 3)).toBeCloseTo(
                  mean(table, cells, level, 3),
                  12,
                );
              }
            });
          });
        });
      });
    }
  });

  it("stand for as many different names", () => {
    const names = ({ weight, self }: NameNodeTable, kind: number) =>
      weight.reduce((sum, w, node) => sum + w / self[kind]![node]!, 0);
    full.surnameNodes.forEach((table, c) => {
      expect(names(condensed.surnameNodes[c]!, 0) / names(table, 0)).toBeCloseTo(1, 9);
      // Misspelt names are all different, before and after.
      expect(condensed.surnameNodes[c]!.self[3]!.every((chance) => chance === 0)).toBe(true);
    });
  });

  it("cut where names differ most, and not at all where they are alike", () => {
    const table: NameNodeTable = {
      weight: [0.25, 0.25, 0.25, 0.25],
      self: [[0.1, 0.1, 0.001, 0.001]],
      agree: [[[[0.1, 0, 0, 0.1, 0, 0, 0.001, 0, 0, 0.001, 0, 0]]]],
    };
    const features = [[-1], [-1], [-3], [-3]];
    const two = condenseNodes(table, features, 3);
    expect(two.weight).toEqual([0.5, 0.5]);
    expect(two.agree[0]![0]![0]).toEqual([0.1, 0, 0, 0.001, 0, 0]);
    const one = condenseNodes(table, [[1], [1], [1], [1]], 3);
    expect(one.weight).toEqual([1]);
    expect(one.self[0]![0]).toBeCloseTo(1 / 505, 12);
  });
});

describe("rounded tables", () => {
  it("keep three digits, and cells that sum to 1 at most", () => {
    const rounded = roundTables(condensed, 3);
    for (const name of ["surnameSame", "surnameOne", "givenSame", "dobSame", "address"] as const) {
      const { shares, levels } = rounded[name];
      shares.forEach((share, at) => {
        expect(Math.abs(share - condensed[name].shares[at]!)).toBeLessThanOrEqual(0.0021);
      });
      for (let at = 0; at < shares.length; at += levels) {
        const sum = shares.slice(at, at + levels).reduce((a, b) => a + b, 0);
        expect(sum).toBeLessThanOrEqual(1);
      }
    }
  });

  it("give up the excess where rounding makes one", () => {
    const cell = { sizes: [1], levels: 3, trials: 1, shares: [0.3335, 0.3335, 0.333] };
    const { shares } = roundTables({ ...full, address: cell }, 3).address;
    expect(shares.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1);
    expect(shares.every((share) => Math.abs(share - 1 / 3) < 0.002)).toBe(true);
  });
});

describe("keptLevels", () => {
  const dirs: string[] = [];
  const folder = () => {
    const parent = mkdtempSync(join(tmpdir(), "levels-"));
    dirs.push(parent);
    return join(parent, "key");
  };
  afterEach(() => {
    for (const dir of dirs.splice(0)) rmSync(dir, { recursive: true, force: true });
  });

  it("builds once, and again when a file is spoiled", () => {
    const dir = folder();
    let built = 0;
    const build = () => {
      built++;
      return { full, pages: condensed };
    };
    const stored = keptLevels(dir, build);
    expect(stored.full).toEqual(full);
    expect(stored.pages).toEqual(condensed);
    expect(keptLevels(dir, build).pages).toEqual(condensed);
    expect(built).toBe(1);
    writeFileSync(join(dir, PAGES), "{");
    expect(keptLevels(dir, build).pages).toEqual(condensed);
    expect(built).toBe(2);
  });

  it("leaves nothing behind when building fails", () => {
    const dir = folder();
    expect(() =>
      keptLevels(dir, () => {
        throw new Error("interrupted");
      }),
    ).toThrow("interrupted");
    expect(readdirSync(join(dir, ".."))).toEqual([]);
  });
});

describe("levelValues", () => {
  it("keeps what the tables are measured from, and nothing else", () => {
    const kept = levelValues(sources.values);
    expect(kept).toHaveProperty("names.given-own");
    expect(kept).toHaveProperty("agency.name-typo");
    expect(kept).not.toHaveProperty("tax.name-typo");
    expect(measureLevels({ ...sources, values: kept }, FEW)).toEqual(full);
  });
});
