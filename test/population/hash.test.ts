import { describe, expect, it } from "vitest";
import { hashAt, streamKey, uniformAt } from "../../src/model/population/hash.js";
import { STREAMS } from "../../src/model/population/sampler.js";
import { chiSquareZ, evenChiSquare, familyLimit } from "./statistics.js";

const DRAWS = 400_000;
const PAIRS = 50_000;
/** Chance that a perfect generator fails any of this file's comparisons. */
const ALPHA = 1e-4;
const SEEDS = [0, 1, 2, 2 ** 31, 2 ** 40 + 7];

function counts(bins: number, bin: (i: number) => number, draws = DRAWS): Uint32Array {
  const table = new Uint32Array(bins);
  for (let i = 0; i < draws; i++) table[bin(i)]!++;
  return table;
}

describe("counter-based random numbers", () => {
  it("are uniform in their high, middle and low bits", () => {
    const zs = SEEDS.flatMap((seed) =>
      STREAMS.flatMap((stream) =>
        [24, 12, 0].map((shift) => {
          const key = streamKey(seed, stream);
          return chiSquareZ(
            evenChiSquare(counts(256, (i) => (hashAt(key, i) >>> shift) & 255)),
            255,
          );
        }),
      ),
    );
    expect(Math.max(...zs.map(Math.abs))).toBeLessThan(familyLimit(zs.length, ALPHA));
  });

  it("do not tell one stream from another, one person from the next, one seed from the next", () => {
    const joint = (first: (i: number) => number, second: (i: number) => number) =>
      chiSquareZ(
        evenChiSquare(counts(256, (i) => ((first(i) >>> 28) << 4) | (second(i) >>> 28), PAIRS)),
        255,
      );
    const zs = SEEDS.flatMap((seed) =>
      STREAMS.flatMap((stream, s) => {
        const key = streamKey(seed, stream);
        const later = STREAMS.slice(s + 1).map((other) => {
          const second = streamKey(seed, other);
          return joint(
            (i) => hashAt(key, i),
            (i) => hashAt(second, i),
          );
        });
        const nextSeed = streamKey(seed + 1, stream);
        return [
          ...later,
          joint(
            (i) => hashAt(key, i),
            (i) => hashAt(key, i + 1),
          ),
          joint(
            (i) => hashAt(key, i),
            (i) => hashAt(nextSeed, i),
          ),
        ];
      }),
    );
    expect(Math.max(...zs.map(Math.abs))).toBeLessThan(familyLimit(zs.length, ALPHA));
  });

  it("would be caught if they were one sequence shifted", () => {
    const key = streamKey(1, "size");
    const table = counts(256, (i) => ((hashAt(key, i) >>> 28) << 4) | (hashAt(key, i) >>> 28));
    expect(chiSquareZ(evenChiSquare(table), 255)).toBeGreaterThan(100);
  });

  it("are fixed: these values may only change along with the artifact's version", () => {
    const key = streamKey(1, "state");
    expect([0, 1, 2, 11_000_000].map((i) => hashAt(key, i))).toMatchInlineSnapshot(`
      [
        4005572463,
        949707882,
        4250467428,
        1711148437,
      ]
    `);
    expect(uniformAt(key, 5)).toBe(hashAt(key, 5) / 2 ** 32);
  });
});
