import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balancedPairing } from "../../../loaders/linkage/measure/balanced-pairing.js";
import { DRAWS, misspellingsOf } from "../../../loaders/linkage/measure/class-draws.js";
import { standIns } from "../../../loaders/linkage/measure/stand-ins.js";
import { shuffled, stratifiedSample } from "../../../loaders/linkage/measure/stratified-sample.js";
import { weightedNames } from "../../../loaders/linkage/measure/weighted-names.js";
import { streamKey } from "../../../src/model/population/hash.js";
import { smallSources } from "./small-sources.js";

const weights = fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), {
  minLength: 1,
  maxLength: 60,
});
const key = fc.nat().map((seed) => streamKey(seed, "test"));

describe("stratifiedSample", () => {
  it("draws everything as often as it should, give or take one, in order", () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 200 }), key, (list, count, stream) => {
        const drawn = stratifiedSample(list, count, stream);
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        const total = list.reduce((a, b) => a + b, 0);
        for (const [at, weight] of list.entries()) {
          const times = drawn.filter((place) => place === at).length;
          // An item's slice can meet a stratum more than it covers at either end.
          expect(Math.abs(times - (weight / total) * count)).toBeLessThan(2);
        }
      }),
    );
  });
});

describe("balancedPairing", () => {
  it("uses everyone once and leaves commonness uncorrelated", () => {
    const shares = Array.from({ length: 240 }, (_, i) => 1 / (i + 1));
    for (const seed of [1, 2, 3, 4, 5]) {
      const partner = balancedPairing(shares, shares, streamKey(seed, "pairs"));
      expect([...partner].sort((a, b) => a - b)).toEqual([...shares.keys()]);
      const mean = shares.reduce((a, b) => a + b, 0) / 240;
      const product = shares.reduce((sum, a, i) => sum + a * shares[partner[i]!]!, 0) / 240;
      expect(product / mean ** 2).toBeCloseTo(1, 3);
      const plain = shuffled(240, streamKey(seed, "pairs"));
      expect(partner).not.toEqual(plain);
    }
  });
});

describe("weightedNames", () => {
  it("merges ranks that share a spelling and keeps the whole", () => {
    const frequency = Float64Array.from({ length: 500 }, (_, rank) => 1 / (rank + 1));
    const list = weightedNames({ names: ["Lima", "Luna", "Lima", "Sol"], frequency });
    expect(list[0]!.name).toBe("Lima");
    expect(list.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    // The other ranks bear rare names, made of the listed ones.
    expect(list.length).toBeLessThan(20);
    const total = frequency.reduce((a, b) => a + b, 0);
    expect(list[0]!.share).toBeCloseTo((1 + 1 / 3) / total, 12);
  });
});

describe("standIns", () => {
  it("stands for the whole list with a part of it", () => {
    const ranked = Array.from({ length: 3000 }, (_, i) => ({ name: `N${i}`, share: 1 / 3000 }));
    const stands = standIns(ranked, 100, 200, streamKey(1, "stands"));
    expect(stands.length).toBeGreaterThan(280);
    expect(stands.length).toBeLessThanOrEqual(300);
    expect(stands.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(standIns(ranked, 5000, 10, streamKey(1, "stands"))).toEqual(ranked);
  });
});

describe("misspellingsOf", () => {
  it("draws operators in proportion to the agency's rates", () => {
    const { values } = smallSources(10, 10);
    const kinds = misspellingsOf("spanish", 100, values, 1).flat();
    expect(kinds).toHaveLength(100 * DRAWS.misspelt);
    const rates = ["typo", "ocr", "phonetic", "truncated"].map(
      (kind) => values[`agency.name-${kind}`]!,
    );
    const typos = kinds.filter((kind) => kind === "typo").length / kinds.length;
    expect(typos).toBeCloseTo(rates[0]! / rates.reduce((a, b) => a + b, 0), 2);
    expect(kinds).not.toContain("transliterated");
    expect(misspellingsOf("chinese", 100, values, 1).flat()).toContain("transliterated");
  });
});
