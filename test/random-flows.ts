import fc from "fast-check";
import type { FlowGraph, FlowNode } from "../src/model/simulation.js";

const amount = fc.oneof(
  fc.constant(0),
  fc.constant(0.0004),
  fc.double({ min: 0, max: 20, noNaN: true }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
  fc.double({ min: 0, max: 2e8, noNaN: true }),
);
const label = fc.oneof(
  fc.constantFrom(
    "file no return",
    "right and wrong records",
    "Donaudampfschifffahrtsgesellschaft",
  ),
  fc.string({ minLength: 1, maxLength: 60 }),
);
/** Boxes of three stages, in the order in which they are drawn. */
export const FLOW_IDS = {
  0: ["no-return", "itin", "ssn"],
  2: ["unmatched", "withheld", "correct", "wrong", "mixed"],
  3: ["subject", "householdError", "strangerError", "coresidents", "occupants"],
} as const;
const split = (stage: 0 | 2 | 3, source: string) =>
  fc
    .array(fc.tuple(amount, label), {
      minLength: FLOW_IDS[stage].length,
      maxLength: FLOW_IDS[stage].length,
    })
    .map((parts) => ({
      nodes: [
        { id: source, stage, label: source, value: parts.reduce((sum, [value]) => sum + value, 0) },
        ...parts.map(([value, text], i) => ({
          id: FLOW_IDS[stage][i]!,
          stage,
          label: text,
          value,
        })),
      ] as FlowNode[],
      links: parts.map(([value], i) => ({ source, target: FLOW_IDS[stage][i]!, value })),
    }));
const list = fc
  .tuple(
    fc.array(fc.tuple(amount, label), { minLength: 3, maxLength: 3 }),
    fc.constantFrom(0, 1e-6, 0.3, 1),
  )
  .map(([parts, refused]) => {
    const names = ["list-filed", "list-no-return", "list-departed"];
    const total = parts.reduce((sum, [value]) => sum + value, 0);
    return {
      nodes: [
        ...parts.map(([value, text], i) => ({ id: names[i]!, stage: 1, label: text, value })),
        { id: "requested", stage: 1, label: "go to matching", value: total * (1 - refused) },
        { id: "rejected", stage: 1, label: "rejected before matching", value: total * refused },
      ] as FlowNode[],
      links: parts.flatMap(([value], i) => [
        { source: names[i]!, target: "requested", value: value * (1 - refused) },
        { source: names[i]!, target: "rejected", value: value * refused },
      ]),
    };
  });
/** Any flow that conserves, with everything from nothing to slivers to single giants. */
export const flowGraphs: fc.Arbitrary<FlowGraph> = fc
  .tuple(split(0, "people"), list, split(2, "rows"), split(3, "exposed"))
  .map((stages) => ({
    nodes: stages.flatMap((stage) => stage.nodes),
    links: stages.flatMap((stage) => stage.links),
  }));
