import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ensurePopulation } from "../../loaders/population/artifact.js";
import { countPeople } from "../../src/model/population/cells.js";
import { decodeCells } from "../../src/model/population/decode-cells.js";
import { populationMargins } from "../../src/model/population/margins.js";
import { atDefaults, drawCells } from "./default-population.js";
import { chiSquareZ, familyLimit } from "./statistics.js";

/** Chance that a right draw fails one of these tests, all its comparisons together. */
const ALPHA = 1e-4;

describe("the full draw", () => {
  it.each(["report", "pew", "mpi"])(
    "of %s meets every margin within its sampling error",
    async (baseline) => {
      const { inputs } = atDefaults(baseline);
      const { dir, manifest } = await ensurePopulation({ baseline });
      const cells = decodeCells(gunzipSync(readFileSync(join(dir, "cells.arrow.gz"))), manifest);
      expect(manifest.people).toBe(inputs.people);
      expect(countPeople(cells)).toBe(manifest.people + manifest.lawful);
      expect(cells.length).toBe(manifest.rows);
      expect(cells.length).toBeLessThanOrEqual(400_000);
      expect(statSync(join(dir, "cells.arrow.gz")).size).toBeLessThan(1_000_000);
      expect(manifest.dropped).toEqual([]);
      const limit = familyLimit(manifest.margins.length, ALPHA);
      const missed = manifest.margins.filter(({ z }) => z === null || Math.abs(z) > limit);
      expect(missed).toEqual([]);
      // An error of a fiftieth would be seen in nearly every margin: the errors are small.
      const blunt = manifest.margins.filter(
        ({ asked, standardError }) => standardError > asked / 50,
      );
      expect(blunt.length).toBeLessThan(manifest.margins.length / 10);
    },
    180_000,
  );
});

describe("the stated sampling errors", () => {
  it("are those that replicate seeds show", () => {
    const { inputs, values, chances } = atDefaults();
    const seeds = 80;
    const squares = new Map<string, number>();
    for (let seed = 0; seed < seeds; seed++) {
      const { cells, sides } = drawCells(chances, 1000 + seed, 24_000);
      for (const { id, z } of populationMargins(inputs, values, chances, cells, sides.cohort)) {
        squares.set(id, (squares.get(id) ?? 0) + z! ** 2);
      }
    }
    // Rare ones are too far from normal at 24,000 people for a chi-square to fit.
    const common = [
      "state.CA",
      "state.TX",
      "state.FL",
      "state.NY",
      "origin.Mexico",
      "origin.India",
      "final-orders.Mexico",
      "final-orders.Honduras",
      "agency.final-orders",
      "agency.docket",
      "cohort.recent",
      "cohort.middle",
      "cohort.long",
      "under-18",
      "citizen-children",
      "citizens-in-mixed-households",
      "people-in-mixed-households",
      "married-to-lawful",
      "parents-of-citizens",
      "standing.temporary",
      "standing.parole",
      "filing.adults",
      "filing.final-orders",
      "filing.itin-share",
    ];
    const limit = familyLimit(common.length, ALPHA);
    for (const id of common) {
      expect(Math.abs(chiSquareZ(squares.get(id)!, seeds)), id).toBeLessThan(limit);
    }
  });
});
