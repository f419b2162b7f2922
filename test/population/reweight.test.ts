import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CellTallies, tallyCells } from "../../src/model/population/cell-tallies.js";
import { type Cells, FILING_HOUSEHOLDS } from "../../src/model/population/cells.js";
import type { Chances } from "../../src/model/population/chances.js";
import { chanceOf } from "../../src/model/population/conditional-table.js";
import { filesTogether, householdSize } from "../../src/model/population/household-kind.js";
import { reweightedCounts } from "../../src/model/population/reweight.js";
import { agencyRow, filingRow, statusRow } from "../../src/model/population/sampler.js";
import { atDefaults, chancesWith, drawCells } from "./default-population.js";
import { familyLimit } from "./statistics.js";

const { chances } = atDefaults();
const MOVED = {
  "filing.adults": 0.62,
  "filing.final-orders": 0.2,
  "filing.itin-share": 0.55,
  "filing.itin-undocumented": 0.85,
  "filing.couple-bond": 0.3,
  "agency.departed": 0.25,
  "agency.docket-odds-recent": 1.5,
  "agency.criminal": 0.02,
  "standing.temporary-odds-recent": 3,
  "household.citizen-share": 0.7,
};

/** Share of people in a cell by the chances themselves: a plain product, cohorts summed. */
function expectedShare(of: Chances, cells: Cells, row: number): number {
  const [k, o, s, a] = [cells.household, cells.origin, cells.status, cells.agency].map(
    (codes) => codes[row]!,
  ) as [number, number, number, number];
  const kind = of.households[k]!;
  const state = chanceOf(of.state, o, cells.state[row]!);
  const lawful = of.dictionaries.status[s] === "lawful";
  let sum = 0;
  for (let c = 0; c < 3; c++) {
    const place = chanceOf(of.cohort, k, c) * chanceOf(of.origin, c, o) * state;
    sum += lawful
      ? place * of.lawfulRatio * chanceOf(of.lawfulHousehold, 0, k)
      : place *
        chanceOf(of.household, 0, k) *
        chanceOf(of.status, statusRow(o, c), s) *
        chanceOf(of.agency, agencyRow(o, s, c), a);
  }
  if (lawful) return sum;
  const home = cells.filingHousehold[row]!;
  if (filesTogether(kind)) {
    sum *= FILING_HOUSEHOLDS[home] === "high" ? of.filingHousehold : 1 - of.filingHousehold;
  }
  const adults = kind.undocumentedAdults / householdSize(kind);
  if (cells.adult[row] === 0) return sum * (1 - adults);
  return sum * adults * chanceOf(of.filing, filingRow(s, a, home), cells.filing[row]!);
}

describe("reweighting", () => {
  it("changes nothing when nothing moved", () => {
    const { cells } = drawCells(chances, 1, 20_000);
    expect(reweightedCounts(cells, chances, chances)).toEqual(Float64Array.from(cells.count));
  });

  it("turns expected cells under one set of assumptions into those under another, exactly", () => {
    const { cells } = drawCells(chances, 2, 60_000);
    const before = Float64Array.from(cells.count, (_, row) => expectedShare(chances, cells, row));
    const share = fc.double({ min: 0.3, max: 0.7, noNaN: true });
    const odds = fc.double({ min: 0.5, max: 5, noNaN: true });
    const moves = fc.record({
      "filing.adults": share,
      "filing.itin-share": share,
      "filing.itin-undocumented": share,
      "filing.odds-temporary": odds,
      "agency.docket-odds-recent": odds,
      "standing.temporary-odds-recent": odds,
      "household.citizen-share": fc.double({ min: 0.7, max: 0.9, noNaN: true }),
    });
    fc.assert(
      fc.property(moves, fc.nat(cells.length - 1), (moved, from) => {
        const after = chancesWith(moved);
        const some = pick(cells, from, 20);
        const weights = reweightedCounts(some, chances, after);
        weights.forEach((weight, i) => {
          const row = (from + i) % cells.length;
          expect(weight * before[row]!).toBeCloseTo(expectedShare(after, some, i), 14);
        });
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it("agrees with a fresh draw under the other assumptions within sampling error", () => {
    const after = chancesWith(MOVED);
    const seeds = 40;
    const people = 24_000;
    const differences = new Map<string, number[]>();
    for (let seed = 0; seed < seeds; seed++) {
      const drawn = drawCells(chances, seed, people).cells;
      const weighted = { ...drawn, count: reweightedCounts(drawn, chances, after) };
      const fresh = drawCells(after, 5000 + seed, people).cells;
      const a = totals(tallyCells(weighted));
      for (const [id, value] of totals(tallyCells(fresh))) {
        const list = differences.get(id) ?? [];
        list.push(a.get(id)! - value);
        differences.set(id, list);
      }
    }
    // Student's t with 39 degrees of freedom has heavier tails than the normal limit allows for.
    const limit = 1.25 * familyLimit(differences.size, 1e-4);
    for (const [id, list] of differences) {
      const mean = list.reduce((sum, d) => sum + d, 0) / seeds;
      const variance = list.reduce((sum, d) => sum + (d - mean) ** 2, 0) / (seeds - 1);
      if (variance > 0) {
        expect(Math.abs(mean) / Math.sqrt(variance / seeds), id).toBeLessThan(limit);
      }
    }
    expect(differences.size).toBeGreaterThan(100);
  }, 120_000);
});

function pick(cells: Cells, from: number, length: number): Cells {
  const take = (codes: Uint8Array) =>
    Uint8Array.from({ length }, (_, i) => codes[(from + i) % cells.length]!);
  return {
    ...cells,
    length,
    count: new Float64Array(length).fill(1),
    state: take(cells.state),
    origin: take(cells.origin),
    household: take(cells.household),
    filingHousehold: take(cells.filingHousehold),
    adult: take(cells.adult),
    status: take(cells.status),
    filing: take(cells.filing),
    agency: take(cells.agency),
  };
}

/** Every tally as one flat list. */
function totals(tallies: CellTallies): Map<string, number> {
  const flat = Object.entries(tallies).flatMap(([name, value]) =>
    typeof value === "number"
      ? [[name, value] as const]
      : Array.from(value as Float64Array, (n, i) => [`${name}.${i}`, n] as const),
  );
  return new Map(flat);
}
