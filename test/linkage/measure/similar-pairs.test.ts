import { describe, expect, it } from "vitest";
import { SimilarPairs } from "../../../loaders/linkage/measure/similar-pairs.js";
import { standIns } from "../../../loaders/linkage/measure/stand-ins.js";
import {
  type WeightedName,
  weightedNames,
} from "../../../loaders/linkage/measure/weighted-names.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import { similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { streamKey } from "../../../src/model/population/hash.js";
import { smallSources } from "./small-sources.js";

/** The most common Spanish surnames as files write them, and the share of each. */
function surnames(count: number): { list: readonly WeightedName[]; of: (name: string) => number } {
  const shares = new Map<string, number>();
  for (const { name, share } of weightedNames(
    smallSources(count, 10).vocabularies.spanish.surnames,
  )) {
    const text = plainCapitals(name);
    shares.set(text, (shares.get(text) ?? 0) + share);
  }
  const list = [...shares]
    .map(([name, share]) => ({ name, share }))
    .sort((a, b) => b.share - a.share);
  return { list, of: (name) => shares.get(name) ?? 0 };
}

describe("SimilarPairs", () => {
  it("adds up what comparing with every pair finds", () => {
    const { list, of } = surnames(300);
    const pairs = new SimilarPairs(list, list, of);
    for (const text of ["GARCIA LOPEZ", "GARCIA", "MARTINES HERNANDEZ", "GARCIA-LOPEZ"]) {
      const code = soundCode(text);
      let sum = 0;
      for (const first of list) {
        for (const second of list) {
          const pair = `${first.name} ${second.name}`;
          if (pair === text || !similar(text, pair, code, soundCode(pair))) continue;
          sum += first.share * second.share;
        }
      }
      expect(sum).toBeGreaterThan(0);
      expect(pairs.chance(text) / sum).toBeCloseTo(1, 6);
    }
    expect(pairs.chance("")).toBe(0);
  });

  it("lets a few hundred surnames stand for thousands", () => {
    const { list, of } = surnames(1500);
    const all = new SimilarPairs(list, list, of);
    const few = new SimilarPairs(
      standIns(list, 300, 300, streamKey(1, "beside")),
      standIns(list, 150, 100, streamKey(1, "pairs")),
      of,
    );
    const sought = list.slice(0, 12).map(({ name }, i) => `${name} ${list[i * 30 + 3]!.name}`);
    const total = (pairs: SimilarPairs) =>
      sought.reduce((sum, text) => sum + pairs.chance(text), 0);
    expect(Math.abs(total(few) / total(all) - 1)).toBeLessThan(0.05);
  });
});
