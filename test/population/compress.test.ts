import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrowCells } from "../../loaders/population/arrow-cells.js";
import { WORKER_ENTRY } from "../../loaders/population/artifact-key.js";
import { drawInWorkers } from "../../loaders/population/draw-in-workers.js";
import { sourceGraph } from "../../loaders/population/source-graph.js";
import { CellCounter } from "../../src/model/population/cell-counter.js";
import { cellKeys, packKeys, unpackKeys } from "../../src/model/population/cell-key.js";
import { CELL_ATTRIBUTES, countPeople } from "../../src/model/population/cells.js";
import { lawfulFilers, PeopleCounter } from "../../src/model/population/count-people.js";
import { decodeCells } from "../../src/model/population/decode-cells.js";
import { drawPeople } from "../../src/model/population/draw.js";
import { peopleColumns } from "../../src/model/population/people.js";
import { populationSampler } from "../../src/model/population/sampler.js";
import { atDefaults, drawCells } from "./default-population.js";

const { chances } = atDefaults();
const LAWFUL = chances.dictionaries.status.indexOf("lawful");

describe("compression into cells", () => {
  it("loses nobody: counts are those of a plain count of the people themselves", () => {
    const people = 30_000;
    const columns = peopleColumns(people);
    drawPeople(populationSampler(chances, 9), 0, people, columns);
    const plain = new Map<string, number>();
    for (let i = 0; i < people; i++) {
      const row = CELL_ATTRIBUTES.map((name) => columns[name][i]).join();
      plain.set(row, (plain.get(row) ?? 0) + 1);
    }
    const { cells } = drawCells(chances, 9, people);
    let found = 0;
    for (let row = 0; row < cells.length; row++) {
      if (cells.status[row] === LAWFUL) continue;
      const codes = CELL_ATTRIBUTES.map((name) => cells[name][row]).join();
      expect(cells.count[row]).toBe(plain.get(codes));
      found++;
    }
    expect(found).toBe(plain.size);
  });

  it("adds up to the people asked for and their lawful fellow filers, at any size and seed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(1e6), (people, seed) => {
        const { cells, sides } = drawCells(chances, seed, people);
        const lawful = lawfulFilers(chances, people);
        expect(countPeople(cells)).toBe(people + lawful);
        expect(countPeople(cells, (row) => cells.status[row] === LAWFUL)).toBe(lawful);
        expect(sides.cohort.reduce((a, b) => a + b, 0)).toBe(people);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same however a population is cut into pieces, and in any order", () => {
    const people = 400;
    const all = people + lawfulFilers(chances, people);
    const whole = new PeopleCounter(chances, 4, people);
    whole.add(0, all);
    const expected = whole.cells.sorted();
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: all - 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(cuts, fc.boolean(), (places, reverse) => {
        const edges = [0, ...places.sort((a, b) => a - b), all];
        const pieces = edges.slice(1).map((to, i) => [edges[i]!, to] as const);
        const counter = new PeopleCounter(chances, 4, people);
        for (const [from, to] of reverse ? pieces.reverse() : pieces) counter.add(from, to);
        expect(counter.cells.sorted()).toEqual(expected);
        expect(counter.sides).toEqual(whole.sides);
      }),
      { numRuns: 1000 },
    );
  });

  it("counts any keys as a map would", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(0xfffffffe), { maxLength: 3000 }),
        fc.nat(50),
        (keys, modulus) => {
          const some = Uint32Array.from(keys, (key) => (modulus > 1 ? key % modulus : key));
          const counter = new CellCounter();
          counter.addAll(some);
          const plain = new Map<number, number>();
          for (const key of some) plain.set(key, (plain.get(key) ?? 0) + 1);
          const sorted = [...plain].sort((a, b) => a[0] - b[0]);
          const found = counter.sorted();
          expect(Array.from(found.keys)).toEqual(sorted.map(([key]) => key));
          expect(Array.from(found.counts)).toEqual(sorted.map(([, count]) => count));
          expect(counter.size).toBe(plain.size);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("packs codes into keys and back", () => {
    const packing = cellKeys(chances.dictionaries);
    const people = peopleColumns(1000);
    drawPeople(populationSampler(chances, 2), 0, 1000, people);
    const keys = new Uint32Array(1000);
    packKeys(packing, people, 1000, keys);
    const back = unpackKeys(packing, keys);
    CELL_ATTRIBUTES.forEach((name, a) => {
      expect(back[a]).toEqual(people[name]);
    });
  });

  it("survives Arrow", () => {
    const { cells } = drawCells(chances, 1, 5000);
    const back = decodeCells(arrowCells(cells), cells);
    expect(back).toEqual(cells);
  });
});

describe("worker threads", () => {
  const workerSource = sourceGraph(WORKER_ENTRY).code;

  it("give the same bytes, one, two or five of them, with any chunk", async () => {
    const job = { chances, seed: 42, people: 200_003, workerSource };
    const draws = [
      await drawInWorkers({ ...job, workers: 1 }),
      await drawInWorkers({ ...job, workers: 2, chunk: 12_000 }),
      await drawInWorkers({ ...job, workers: 5, chunk: 9_973 }),
    ];
    const [first, ...others] = draws.map(({ cells, sides }) => ({
      bytes: Buffer.from(arrowCells(cells)).toString("base64"),
      sides,
    }));
    for (const other of others) expect(other).toEqual(first);
    expect(countPeople(draws[0]!.cells)).toBe(200_003 + draws[0]!.lawful);
  });

  it("tell what went wrong in them", async () => {
    const job = { chances, seed: 1, people: 1000, workers: 2 };
    const workerSource = "throw new Error('no such luck')";
    await expect(drawInWorkers({ ...job, workerSource })).rejects.toThrow("no such luck");
  });
});
