import type { Policy } from "../policy/schema.js";
import type { Sweep } from "./sweep.js";

/** Scenarios that differ in their policy alone: a draw's assumptions are made once for all of them. */
export interface SweepGroup {
  readonly baseline: string;
  readonly revoked: boolean;
  readonly set: Readonly<Record<string, number>>;
  readonly policies: readonly Policy[];
  /** Positions of the scenarios, in the order of `policies`. */
  readonly scenarios: readonly number[];
}

/** Runs done in one go and kept together: some draws of one group. */
export interface SweepBlock {
  readonly group: number;
  /** From this run to before that one. Run 0 is at the scenario's own values, run d is draw d. */
  readonly from: number;
  readonly to: number;
}

/** A run takes some milliseconds, or tenths of a second under fuzzy rules: a block, a few seconds. */
const RUNS_IN_BLOCK = 20;
const MOST_POLICIES = RUNS_IN_BLOCK;

/** Scenarios put together in groups, those of one baseline next to each other. */
export function sweepGroups({ scenarios }: Pick<Sweep, "scenarios">): SweepGroup[] {
  const alike = new Map<string, number[]>();
  scenarios.forEach(({ baseline, revoked, set }, at) => {
    const sorted = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify([baseline, revoked, sorted]);
    const same = alike.get(key);
    if (same) same.push(at);
    else alike.set(key, [at]);
  });
  const groups = [...alike.values()].flatMap((positions) =>
    chunks(positions, MOST_POLICIES).map((chunk): SweepGroup => {
      const { baseline, revoked, set } = scenarios[chunk[0]!]!;
      const policies = chunk.map((at) => scenarios[at]!.policy);
      return { baseline, revoked, set, policies, scenarios: chunk };
    }),
  );
  const baselines = [...new Set(scenarios.map(({ baseline }) => baseline))];
  return baselines.flatMap((baseline) => groups.filter((group) => group.baseline === baseline));
}

/** The runs of all groups in blocks, the same for the same sweep wherever it is run. */
export function sweepBlocks(groups: readonly SweepGroup[], draws: number): SweepBlock[] {
  return groups.flatMap(({ policies }, group) => {
    const length = Math.max(1, Math.floor(RUNS_IN_BLOCK / policies.length));
    const blocks: SweepBlock[] = [];
    for (let from = 0; from <= draws; from += length) {
      blocks.push({ group, from, to: Math.min(from + length, draws + 1) });
    }
    return blocks;
  });
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
