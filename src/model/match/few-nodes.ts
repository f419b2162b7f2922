import { log } from "../exact-math/log.js";
import type { NameNodeTable } from "./level-tables.js";

/** Nodes of requested names under one class of events, and how members of each part agree. */
export interface NameNodes {
  readonly weight: ArrayLike<number>;
  readonly self: ArrayLike<number>;
  /** Per measured part: three numbers per node (`NameNodeTable.agree`). */
  readonly agree: readonly ArrayLike<number>[];
  /** The same for two made-up nodes: the mean of all, and the largest of each number. */
  readonly summary: readonly ArrayLike<number>[];
}

/** Which nodes are asked for: a measured table, its normalization and its class of events. */
export interface NodesAsked {
  readonly table: NameNodeTable;
  readonly normalization: number;
  readonly kind: number;
  /** Rough weights of the measured parts of the tax file: they only settle which nodes are alike. */
  readonly partWeights: readonly number[];
}

const AGREE = 3;
/** How much somebody who agrees partly or roughly makes a name common, beside one who bears it. */
const LESS_ALIKE = 0.03;
/** Names that fewer share than this are alike. */
const RARE = 1e-7;
/** Tables as fine as the proof's, with so many nodes or more, are left whole. */
const FINE = 100;

const known = new WeakMap<NameNodeTable, Map<string, NameNodes>>();

/**
 * The nodes of a table on at most `most`, or as measured: neighbours in commonness (log chance that
 * anybody on the tax file agrees) are merged, each merged node keeping weighted means, so
 * that expected numbers stay exact and only their spread within a node is lost. Worked out once.
 */
export function fewNodes(asked: NodesAsked, most = Number.POSITIVE_INFINITY): NameNodes {
  const { table, normalization, kind } = asked;
  const byTable = known.get(table) ?? new Map<string, NameNodes>();
  known.set(table, byTable);
  const key = `${normalization} ${kind} ${most}`;
  const found = byTable.get(key) ?? condensed(asked, most);
  byTable.set(key, found);
  return found;
}

function condensed({ table, normalization, kind, partWeights }: NodesAsked, most: number) {
  const weight = table.weight[kind]!;
  const all = nameNodes(weight, table.self[kind]!, table.agree[normalization]![kind]!);
  if (weight.length <= most || weight.length >= FINE) return all;
  return mergedNodes(all, groupsOf(all, partWeights, most));
}

/** Nodes with their summary. */
function nameNodes(
  weight: ArrayLike<number>,
  self: ArrayLike<number>,
  agree: readonly ArrayLike<number>[],
): NameNodes {
  const summary = agree.map((part) => {
    const sums = new Float64Array(2 * AGREE);
    for (let at = 0; at < part.length; at++) {
      const level = at % AGREE;
      sums[level]! += weight[Math.floor(at / AGREE)]! * part[at]!;
      sums[AGREE + level] = Math.max(sums[AGREE + level]!, part[at]!);
    }
    return sums;
  });
  return { weight, self, agree, summary };
}

/** The group of each node, numbered from 0 without gaps, and how many groups there are. */
interface Groups {
  readonly of: Uint16Array;
  readonly count: number;
}

/** Groups of nodes that are about as common, at most `most` of them. */
export function groupsOf(
  { weight, agree }: Pick<NameNodes, "weight" | "agree">,
  partWeights: readonly number[],
  most: number,
): Groups {
  const logs = Float64Array.from(weight, (_, node) =>
    log(partWeights.reduce((sum, w, part) => sum + w * commonness(agree[part]!, node), RARE)),
  );
  const low = Math.min(...logs);
  const step = (Math.max(...logs) - low) / most || 1;
  const numbers = new Int32Array(most).fill(-1);
  let count = 0;
  const of = Uint16Array.from(logs, (value) => {
    const bin = Math.min(most - 1, Math.floor((value - low) / step));
    if (numbers[bin]! < 0) numbers[bin] = count++;
    return numbers[bin]!;
  });
  return { of, count };
}

function commonness(part: ArrayLike<number>, node: number): number {
  const [exact, partial, fuzzy] = [0, 1, 2].map((level) => part[node * AGREE + level]!);
  return exact! + LESS_ALIKE * (partial! + fuzzy!);
}

/** The nodes of each group as one, which keeps their weighted means. */
export function mergedNodes(
  { weight, self, agree }: Pick<NameNodes, "weight" | "self" | "agree">,
  { of, count }: Groups,
): NameNodes {
  const total = new Float64Array(count);
  for (let node = 0; node < of.length; node++) total[of[node]!]! += weight[node]!;
  const means = (values: ArrayLike<number>, width: number): Float64Array => {
    const sums = new Float64Array(count * width);
    for (let node = 0; node < of.length; node++) {
      const group = of[node]!;
      const share = total[group]! > 0 ? weight[node]! / total[group]! : 0;
      for (let i = 0; i < width; i++) {
        sums[group * width + i]! += share * values[node * width + i]!;
      }
    }
    return sums;
  };
  return nameNodes(
    total,
    means(self, 1),
    agree.map((part) => means(part, AGREE)),
  );
}
