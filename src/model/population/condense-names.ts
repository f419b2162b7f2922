import type { NameNodes } from "./names.js";

/**
 * The same distribution of commonness on fewer nodes: neighbours in commonness are merged, each
 * merged node keeping the weighted means of its parts, so that expected numbers of namesakes stay
 * exact and only their spread within a node is lost. Nodes are cut where the commonness of names,
 * on a log scale, differs most evenly.
 */
export function condenseNames(nodes: NameNodes, most: number): NameNodes {
  const order = nodes.weight.map((_, node) => node).filter((node) => nodes.weight[node]! > 0);
  if (order.length <= most) return nodes;
  const commonness = (node: number): number =>
    Math.log(Math.max(1e-12, nodes.hispanic[node]! + nodes.other[node]!));
  order.sort((a, b) => commonness(a) - commonness(b));
  const low = commonness(order[0]!);
  const step = (commonness(order.at(-1)!) - low) / most || 1;
  const bins = new Map<number, number[]>();
  for (const node of order) {
    const bin = Math.min(most - 1, Math.floor((commonness(node) - low) / step));
    bins.set(bin, [...(bins.get(bin) ?? []), node]);
  }
  const parts = [...bins.values()];
  const sum = (part: readonly number[], values: readonly number[]): number =>
    part.reduce((total, node) => total + values[node]!, 0);
  const weight = parts.map((part) => sum(part, nodes.weight));
  const mean = (values: readonly number[]): number[] =>
    parts.map(
      (part, at) =>
        part.reduce((total, node) => total + nodes.weight[node]! * values[node]!, 0) / weight[at]!,
    );
  // Names are counted as weight / self, so the merged `self` is the harmonic mean.
  const self = parts.map(
    (part, at) =>
      weight[at]! /
      part.reduce(
        (total, node) => total + nodes.weight[node]! / Math.max(1e-12, nodes.self[node]!),
        0,
      ),
  );
  return { weight, self, hispanic: mean(nodes.hispanic), other: mean(nodes.other) };
}
