import type { NameNodeTable } from "../../../src/model/match/level-tables.js";

/** What sets nodes apart: per node, some numbers whose differences matter alike. */
export type NodeFeatures = readonly (readonly number[])[];

/**
 * The same table on at most `most` nodes: neighbours are merged, each merged node keeping the
 * weighted means of all its numbers. So expected agreement stays exact, and only its spread within
 * a node is lost. Groups are cut in two, at the mean of the feature in which they spread most, until
 * there are enough; the group that loses most is cut first.
 */
export function condenseNodes(
  table: NameNodeTable,
  features: NodeFeatures,
  most: number,
): NameNodeTable {
  const groups = [widest([...table.weight.keys()], table.weight, features)];
  while (groups.length < most) {
    const at = groups.reduce(
      (best, { spread }, i) => (spread > groups[best]!.spread ? i : best),
      0,
    );
    const { nodes, feature, mean, spread } = groups[at]!;
    if (spread === 0) break;
    const side = (above: boolean) =>
      nodes.filter((node) => features[node]![feature]! > mean === above);
    groups.splice(
      at,
      1,
      ...[side(true), side(false)].map((part) => widest(part, table.weight, features)),
    );
  }
  return merge(
    table,
    groups.map(({ nodes }) => nodes),
  );
}

interface Group {
  readonly nodes: readonly number[];
  /** The feature in which the group spreads most, its mean and its weighted sum of squares. */
  readonly feature: number;
  readonly mean: number;
  readonly spread: number;
}

function widest(
  nodes: readonly number[],
  weight: readonly number[],
  features: NodeFeatures,
): Group {
  const total = nodes.reduce((sum, node) => sum + weight[node]!, 0);
  let best: Group = { nodes, feature: 0, mean: 0, spread: 0 };
  for (let feature = 0; feature < features[0]!.length; feature++) {
    const sum = (value: (x: number) => number): number =>
      nodes.reduce((s, node) => s + weight[node]! * value(features[node]![feature]!), 0);
    const mean = sum((x) => x) / total;
    const spread = sum((x) => (x - mean) ** 2);
    // A group of equals may show rounding for spread, and could not be cut.
    if (spread > best.spread && spread > 1e-15 * total) best = { nodes, feature, mean, spread };
  }
  return best;
}

function merge(table: NameNodeTable, groups: readonly (readonly number[])[]): NameNodeTable {
  const weight = groups.map((nodes) => nodes.reduce((sum, node) => sum + table.weight[node]!, 0));
  const mean = (value: (node: number) => number): readonly number[] =>
    groups.map(
      (nodes, g) =>
        nodes.reduce((sum, node) => sum + table.weight[node]! * value(node), 0) / weight[g]!,
    );
  return {
    weight,
    // Names are counted as weight / self, so the merged `self` is the harmonic mean.
    self: table.self.map((self) => {
      const names = mean((node) => (self[node]! > 0 ? 1 / self[node]! : Number.POSITIVE_INFINITY));
      return names.map((count) => 1 / count);
    }),
    agree: table.agree.map((classes) =>
      classes.map((parts) =>
        parts.map((cells) => {
          const levels = [0, 1, 2].map((level) => mean((node) => cells[node * 3 + level]!));
          return groups.flatMap((_, g) => levels.map((values) => values[g]!));
        }),
      ),
    ),
  };
}
