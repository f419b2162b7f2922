import { NAME_LEVELS, type NameAgreement } from "./field-event.js";

/** Rough weights of the parts of the tax file: they only settle which nodes are neighbours. */
const PARTS = [0.15, 0.01, 0.82, 0.02];
/** Names that fewer share than this are alike. */
const RARE = 1e-7;

const condensed = new WeakMap<NameAgreement, NameAgreement>();

/**
 * The same agreement on at most `most` nodes, for sums over many tiers: neighbours in commonness (log
 * chance that anybody on the tax file agrees exactly) are merged, each merged node keeping weighted
 * means, so that expected numbers stay exact and only their spread within a node is lost.
 */
export function condenseAgreement(agreement: NameAgreement, most: number): NameAgreement {
  if (agreement.weight.length <= most) return agreement;
  const known = condensed.get(agreement);
  if (known) return known;
  const { weight, self, parts } = agreement;
  const commonness = weight.map((_, node) =>
    Math.log(RARE + parts.reduce((sum, part, p) => sum + PARTS[p]! * part[node * NAME_LEVELS]!, 0)),
  );
  const low = Math.min(...commonness);
  const step = (Math.max(...commonness) - low) / most || 1;
  const bins = new Map<number, number[]>();
  commonness.forEach((value, node) => {
    const bin = Math.min(most - 1, Math.floor((value - low) / step));
    bins.set(bin, [...(bins.get(bin) ?? []), node]);
  });
  const groups = [...bins.values()];
  const total = groups.map((nodes) => nodes.reduce((sum, node) => sum + weight[node]!, 0));
  const mean = (value: (node: number) => number, g: number): number =>
    groups[g]!.reduce((sum, node) => sum + weight[node]! * value(node), 0) / total[g]!;
  const fewer = {
    weight: total,
    self: groups.map((_, g) => mean((node) => self[node]!, g)),
    parts: parts.map((part) =>
      Float64Array.from({ length: groups.length * NAME_LEVELS }, (_, at) =>
        mean(
          (node) => part[node * NAME_LEVELS + (at % NAME_LEVELS)]!,
          Math.floor(at / NAME_LEVELS),
        ),
      ),
    ),
    mean: agreement.mean,
    most: agreement.most,
  };
  condensed.set(agreement, fewer);
  return fewer;
}
