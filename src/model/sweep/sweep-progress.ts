import { MEASURES } from "../uncertainty/measures.js";
import { type SweepBlock, type SweepGroup, sweepBlocks, sweepGroups } from "./blocks.js";
import { type Sweep, sweepRuns } from "./sweep.js";
import { SweepValues } from "./sweep-values.js";

/** What a block gave: runs x policies of its group x `MEASURES`. `at` is the block's number. */
export interface BlockValues {
  readonly at: number;
  readonly values: Float64Array;
}

/** A sweep under way: its blocks, which of them are done, and what they gave. */
export class SweepProgress {
  readonly groups: readonly SweepGroup[];
  readonly #blocks: readonly SweepBlock[];
  readonly #done = new Set<number>();
  #runs = 0;
  readonly values: SweepValues;
  /** Runs of the whole sweep. */
  readonly allRuns: number;

  constructor(sweep: Pick<Sweep, "scenarios" | "draws">) {
    this.groups = sweepGroups(sweep);
    this.#blocks = sweepBlocks(this.groups, sweep.draws);
    this.values = new SweepValues(sweep);
    this.allRuns = sweepRuns(sweep);
  }

  /** Runs made so far. */
  get runs(): number {
    return this.#runs;
  }

  /** Blocks still to be run, in order. */
  get left(): { readonly at: number; readonly block: SweepBlock }[] {
    return this.#blocks.flatMap((block, at) => (this.#done.has(at) ? [] : [{ at, block }]));
  }

  /** Takes in a block's values; those of a block that the sweep lacks or has had are left out. */
  take({ at, values }: BlockValues): void {
    const block = this.#blocks[at];
    if (block === undefined || this.#done.has(at)) return;
    const group = this.groups[block.group]!;
    const runs = (block.to - block.from) * group.policies.length;
    if (values.length !== runs * MEASURES.length) return;
    this.values.take(group, block, values);
    this.#done.add(at);
    this.#runs += runs;
  }
}
