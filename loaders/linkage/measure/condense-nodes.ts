import type { NameNodeTable } from "../../../src/model/match/level-tables.js";

/** What sets nodes apart: per node, some numbers whose differences matter alike. */
export type NodeFeatures = readonly (readonly number[])[];

/**
 * The same table on at most `most` nodes per class: neighbours are merged, each merged node keeping
 * the weighted means of all its numbers. So expected agreement stays exact, and only its spread
 * within a node is lost. `features` are by class: names that are alike when both surnames are written
 * are not when one is.
 */
export function condenseClasses(
  table: NameNodeTable,
  features: readonly NodeFeatures[],
  most: number,
): NameNodeTable {
  const merged = table.weight.map((weight, k) => {
    const groups = groupNodes(weight, features[k]!, most);
    const total = groups.map((nodes) => nodes.reduce((sum, node) => sum + weight[node]!, 0));
    const mean = (value: (node: number) => number): readonly number[] =>
      groups.map(
        (nodes, g) => nodes.reduce((sum, node) => sum + weight[node]! * value(node), 0) / total[g]!,
      );
    return { weight: total, mean };
  });
  return {
    weight: merged.map(({ weight }) => weight),
    // A node's bearers are counted as weight / self names times its chance of agreement. Where both
    // go together, the mean of `self` keeps their number.
    self: table.self.map((self, k) => merged[k]!.mean((node) => self[node]!)),
    agree: table.agree.map((classes) =>
      classes.map((parts, k) =>
        parts.map((cells) => {
          const levels = [0, 1, 2].map((level) =>
            merged[k]!.mean((node) => cells[node * 3 + level]!),
          );
          return merged[k]!.weight.flatMap((_, g) => levels.map((values) => values[g]!));
        }),
      ),
    ),
  };
}

/**
 * Groups of neighbouring nodes. Groups are cut in two, at the mean of the feature in which they
 * spread most, until there are enough; the group that loses most is cut first.
 */
function groupNodes(
  weight: readonly number[],
  features: NodeFeatures,
  most: number,
): readonly (readonly number[])[] {
  const groups = [widest([...weight.keys()], weight, features)];
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
      ...[side(true), side(false)].map((part) => widest(part, weight, features)),
    );
  }
  return groups.map(({ nodes }) => nodes);
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
