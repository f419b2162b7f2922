import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { condensedLevels, levelValues } from "../../../loaders/linkage/measure/build-levels.js";
import { condenseClasses } from "../../../loaders/linkage/measure/condense-nodes.js";
import { keptLevels, PAGES } from "../../../loaders/linkage/measure/kept-levels.js";
import {
  measureInWorkers,
  measureLevels,
} from "../../../loaders/linkage/measure/measure-levels.js";
import { roundTables } from "../../../loaders/linkage/measure/round-tables.js";
import type { NameNodeTable } from "../../../src/model/match/level-tables.js";
import { smallSources } from "./small-sources.js";

const sources = smallSources(400, 200);
const FEW = { trials: 20, surnameNodes: 60, givenNodes: 30 };
const full = measureLevels(sources, FEW);
const condensed = condensedLevels(full, sources.values);
const fields = ["surnameNodes", "givenNodes"] as const;

const mean = (weight: readonly number[], values: readonly number[], level: number) =>
  weight.reduce((sum, w, node) => sum + w * values[node * 3 + level]!, 0);

describe("condensed tables", () => {
  it("have few nodes, and every mean of the full ones", () => {
    for (const field of fields) {
      full[field].forEach((table, c) => {
        const few = condensed[field][c]!;
        for (const weight of few.weight) {
          expect(weight.length).toBeLessThanOrEqual(field === "surnameNodes" ? 24 : 16);
          expect(weight.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
        }
        expect(few.weight[0]!.length).toBeGreaterThan(4);
        table.agree.forEach((classes, n) => {
          classes.forEach((parts, k) => {
            parts.forEach((cells, p) => {
              for (const level of [0, 1, 2]) {
                expect(mean(few.weight[k]!, few.agree[n]![k]![p]!, level)).toBeCloseTo(
                  mean(table.weight[k]!, cells, level),
                  12,
                );
              }
            });
          });
        });
      });
    }
  });

  it("are borne by as many people where commonness and agreement go together", () => {
    const table: NameNodeTable = {
      weight: [[0.5, 0.5]],
      self: [[0.1, 0.02]],
      agree: [[[[0.05, 0, 0, 0.01, 0, 0]]]],
    };
    const bearers = ({ weight, self, agree }: NameNodeTable) =>
      weight[0]!.reduce((sum, w, i) => sum + (w / self[0]![i]!) * agree[0]![0]![0]![i * 3]!, 0);
    expect(bearers(condenseClasses(table, [[[1], [1]]], 1))).toBeCloseTo(bearers(table), 12);
  });

  it("cut where names differ most, and not at all where they are alike", () => {
    const table: NameNodeTable = {
      weight: [[0.25, 0.25, 0.25, 0.25]],
      self: [[0.1, 0.1, 0.001, 0.001]],
      agree: [[[[0.1, 0, 0, 0.1, 0, 0, 0.001, 0, 0, 0.001, 0, 0]]]],
    };
    const features = [[-1], [-1], [-3], [-3]];
    const two = condenseClasses(table, [features], 3);
    expect(two.weight).toEqual([[0.5, 0.5]]);
    expect(two.agree[0]![0]![0]).toEqual([0.1, 0, 0, 0.001, 0, 0]);
    const one = condenseClasses(table, [[[1], [1], [1], [1]]], 3);
    expect(one.weight).toEqual([[1]]);
    expect(one.self[0]![0]).toBeCloseTo(0.0505, 12);
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

  it("builds once, and again when a file is spoiled", async () => {
    const dir = folder();
    let built = 0;
    const build = async () => {
      built++;
      return { full, pages: condensed };
    };
    const stored = await keptLevels(dir, build);
    expect(stored.full).toEqual(full);
    expect(stored.pages).toEqual(condensed);
    expect((await keptLevels(dir, build)).pages).toEqual(condensed);
    expect(built).toBe(1);
    writeFileSync(join(dir, PAGES), "{");
    expect((await keptLevels(dir, build)).pages).toEqual(condensed);
    expect(built).toBe(2);
  });

  it("leaves nothing behind when building fails", async () => {
    const dir = folder();
    const failing = keptLevels(dir, () => Promise.reject(new Error("interrupted")));
    await expect(failing).rejects.toThrow("interrupted");
    expect(readdirSync(join(dir, ".."))).toEqual([]);
  });
});

describe("levelValues", () => {
  it("keeps what the tables are measured from, in threads or here, and nothing else", async () => {
    const kept = levelValues(sources.values);
    expect(kept).toHaveProperty("names.given-own");
    expect(kept).toHaveProperty("agency.name-typo");
    expect(kept).not.toHaveProperty("tax.name-typo");
    expect(await measureInWorkers({ ...sources, values: kept }, FEW)).toEqual(full);
  });
});
