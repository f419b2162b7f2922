import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { condenseNames } from "../../src/model/population/condense-names.js";
import type { NameNodes } from "../../src/model/population/names.js";
import { CONVENTIONS } from "../../src/model/vocabulary.js";
import { smallPopulation } from "./small-population.js";

const { names } = (await smallPopulation(1000)).tables;
const mean = (nodes: NameNodes, part: "hispanic" | "other"): number =>
  nodes.weight.reduce((sum, weight, node) => sum + weight * nodes[part][node]!, 0);
const bearers = (nodes: NameNodes): number =>
  nodes.weight.reduce((sum, weight, node) => sum + weight / nodes.self[node]!, 0);

/** Chance that nobody of a part bears the requested name, with so many people in the part. */
const alone = (nodes: NameNodes, part: "hispanic" | "other", people: number): number =>
  nodes.weight.reduce((sum, w, node) => sum + w * Math.exp(-people * nodes[part][node]!), 0);

const share = fc.double({ min: 1e-9, max: 0.05, noNaN: true });
const node = fc.record({
  weight: fc.double({ min: 1e-3, max: 1, noNaN: true }),
  self: share,
  hispanic: share,
  other: share,
});

describe("condensed names", () => {
  it("keep weights, expected namesakes and the number of names for any table", () => {
    fc.assert(
      fc.property(
        fc.array(node, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (list, most) => {
          const total = list.reduce((sum, { weight }) => sum + weight, 0);
          const nodes: NameNodes = {
            weight: list.map(({ weight }) => weight / total),
            self: list.map(({ self }) => self),
            hispanic: list.map(({ hispanic }) => hispanic),
            other: list.map(({ other }) => other),
          };
          const fewer = condenseNames(nodes, most);
          const same = (a: number, b: number) => expect(Math.abs(a / b - 1)).toBeLessThan(1e-12);
          expect(fewer.weight.length).toBeLessThanOrEqual(Math.max(most, 1));
          same(
            fewer.weight.reduce((a, b) => a + b, 0),
            1,
          );
          same(mean(fewer, "hispanic"), mean(nodes, "hispanic"));
          same(mean(fewer, "other"), mean(nodes, "other"));
          same(bearers(fewer), bearers(nodes));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("move the chance of no namesake by little, for parts of any size", () => {
    for (const convention of CONVENTIONS) {
      for (const [field, most] of [
        ["surname", 20],
        ["given", 6],
      ] as const) {
        const nodes = names[convention][field];
        const fewer = condenseNames(nodes, most);
        for (const part of ["hispanic", "other"] as const) {
          for (let people = 100; people < 1e9; people *= 10) {
            const moved = Math.abs(alone(fewer, part, people) - alone(nodes, part, people));
            expect(moved, `${convention} ${field} ${part} ${people}`).toBeLessThan(0.05);
          }
        }
      }
    }
  });
});
