export interface Wish {
  /** Where the box would like to begin. */
  readonly at: number;
  readonly size: number;
}

/**
 * Places boxes along a line in their order, without overlap, as near to their wishes as can be
 * (least squares: pool adjacent violators), within `from`..`to`.
 * @returns where each box begins. If they cannot all fit, they start at `from` and run past `to`.
 */
export function spread(wishes: readonly Wish[], from: number, to: number, gap: number): number[] {
  interface Pool {
    readonly first: number;
    sum: number;
    count: number;
  }
  // Taking off what stands before a box turns "no overlap" into "never decreasing".
  const before: number[] = [];
  let used = 0;
  for (const { size } of wishes) {
    before.push(used);
    used += size + gap;
  }
  const room = Math.max(from, to - (used - gap));
  const pools: Pool[] = [];
  wishes.forEach(({ at }, i) => {
    pools.push({ first: i, sum: at - before[i]!, count: 1 });
    for (let last = pools.at(-1)!, prior = pools.at(-2); prior; prior = pools.at(-2)) {
      if (prior.sum / prior.count <= last.sum / last.count) break;
      prior.sum += last.sum;
      prior.count += last.count;
      pools.pop();
      last = prior;
    }
  });
  return pools.flatMap(({ first, sum, count }) =>
    Array.from({ length: count }, (_, k) => {
      const start = Math.min(room, Math.max(from, sum / count));
      return start + before[first + k]!;
    }),
  );
}
