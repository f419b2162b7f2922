import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenParts } from "../../../src/model/match/seen-parts.js";
import {
  everyoneIn,
  farAway,
  massOf,
  partsOf,
  poolAround,
  poolOfState,
} from "../../../src/model/match/stranger-pool.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { inputs, noisyPool } from "./noisy-file.js";

const share = fc.double({ min: 0, max: 1, noNaN: true });
/** As many kin as the parts they are taken from have people for. */
const times = fc.double({ min: 0, max: 1, noNaN: true });
const { assumptions } = inputs;
const sum = (values: Iterable<number>): number => [...values].reduce((a, b) => a + b, 0);

describe("the tax file", () => {
  it("is seen whole by rows of every naming convention", () => {
    fc.assert(
      fc.property(times, share, (kin, community) => {
        const pool = noisyPool(assumptions, kin);
        const everyone = everyoneIn(pool);
        CONVENTIONS.forEach((_, c) => {
          const seen = seenParts(c, community, partsOf(pool), pool.ownTotals[c]!);
          expect(sum(seen)).toBeCloseTo(everyone, 6);
          expect(Math.min(...seen)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  it("holds as many people whoever of them is told apart, and wherever they are seen from", () => {
    const plain = everyoneIn(noisyPool(assumptions, 0));
    fc.assert(
      fc.property(times, fc.nat(1), (kin, state) => {
        const pool = noisyPool(assumptions, kin);
        expect(everyoneIn(pool)).toBeCloseTo(plain, 6);
        const states = [0, 1].map((at) => everyoneIn(poolOfState(pool, at)));
        expect(sum(states)).toBeCloseTo(plain, 6);
        for (const around of [poolAround(pool, assumptions, state), farAway(pool)]) {
          const parts = ["hispanic", "other", ...CONVENTIONS.keys()] as const;
          const people = parts.map((part) => sum(massOf(around, part)));
          expect(sum(people)).toBeCloseTo(plain, 6);
        }
      }),
    );
  });
});
