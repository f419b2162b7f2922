import type { Convention } from "../vocabulary.js";

/**
 * How common names are, as a short weighted list instead of a whole vocabulary: names of about the
 * same commonness share a node. All four arrays have one entry per node.
 *
 * Two people with names of node `n` and the same convention share that very name with chance
 * `self[n]`; someone of the tax file's Hispanic part bears it with chance `hispanic[n]`, someone
 * of the rest with `other[n]`. Mean over requested people: sum of `weight[n] * f(self[n], …)`.
 */
export interface NameNodes {
  /** Share of requested people whose name is in the node; sums to 1. */
  readonly weight: readonly number[];
  /** Frequency of one specific name of the node within its own naming convention. */
  readonly self: readonly number[];
  /** Frequency of that name among people of the tax file's Hispanic part. */
  readonly hispanic: readonly number[];
  /** Frequency of that name among people of the tax file's non-Hispanic part. */
  readonly other: readonly number[];
}

/** The name tables the model reads, by naming convention (`names.json`). */
export type NameCommonness = Readonly<
  Record<Convention, { readonly surname: NameNodes; readonly given: NameNodes }>
>;
