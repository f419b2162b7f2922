import type { NameNodeTable } from "../../../src/model/match/level-tables.js";
import { NORMALIZATIONS, type Normalization } from "../../../src/model/vocabulary.js";

/** What a table of nodes is measured from; `Written` is a field as the agency's list holds it. */
export interface NodeMeasure<Written> {
  readonly nodes: number;
  readonly classes: readonly string[];
  readonly parts: number;
  /** The writings of a node's name under a class, all equally likely. */
  readonly written: (node: number, kind: string) => readonly Written[];
  /** Per part, the chances of exact, partial and fuzzy agreement with a stranger. */
  readonly agreement: (
    written: Written,
    normalization: Normalization,
  ) => readonly (readonly number[])[];
  /** Chance that another person of the convention writes the same under the same class. */
  readonly same: (node: number, kind: string) => number;
}

/** Measures every node, all of equal weight: the mean over the writings of each class. */
export function nodeTable<Written>(measure: NodeMeasure<Written>): NameNodeTable {
  const { nodes, classes, parts } = measure;
  const blank = (): number[] => new Array<number>(nodes * 3).fill(0);
  const agree = NORMALIZATIONS.map(() => classes.map(() => Array.from({ length: parts }, blank)));
  const self = classes.map(() => new Array<number>(nodes).fill(0));
  for (let node = 0; node < nodes; node++) {
    classes.forEach((kind, k) => {
      self[k]![node] = measure.same(node, kind);
      const writings = measure.written(node, kind);
      NORMALIZATIONS.forEach((normalization, n) => {
        for (const written of writings) {
          measure.agreement(written, normalization).forEach((levels, part) => {
            levels.forEach((chance, level) => {
              agree[n]![k]![part]![node * 3 + level]! += chance / writings.length;
            });
          });
        }
      });
    });
  }
  const weight = classes.map(() => new Array<number>(nodes).fill(1 / nodes));
  return { weight, self, agree };
}
