/** The middle of some times, or the mean of the two in the middle. */
export function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) throw new Error("There is no median of nothing.");
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}

/**
 * Milliseconds that several tasks take, run in turn (A B A B …), so that whatever else the machine
 * does falls on all of them alike. The first `warmUp` rounds are not counted.
 */
export function timeInTurn<K extends string>(
  tasks: Readonly<Record<K, (round: number) => void>>,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Record<K, number[]> {
  const names = Object.keys(tasks) as K[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<
    K,
    number[]
  >;
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const name of names) {
      const start = performance.now();
      tasks[name](round);
      const took = performance.now() - start;
      if (round >= warmUp) times[name].push(took);
    }
  }
  return times;
}
