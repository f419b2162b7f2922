import type { ProofNumber, ProofPage, ProofRun } from "./proof-page.js";

/** A number of the proof with where it stands. */
export interface ListedNumber extends ProofNumber {
  readonly run: ProofRun;
  readonly policy: ProofPage["policies"][number];
  readonly outcome: string;
}

/** All numbers of a run, policy by policy. */
export function numbersOf(page: ProofPage, run: ProofRun): ListedNumber[] {
  return run.numbers.flatMap((numbers, p) =>
    numbers.map((number, o) => ({
      ...number,
      run,
      policy: page.policies[p]!,
      outcome: page.outcomes[o]!,
    })),
  );
}

/** All numbers of the proof. */
export const allNumbers = (page: ProofPage): ListedNumber[] =>
  page.runs.flatMap((run) => numbersOf(page, run));

/**
 * Whether a number cannot be told from zero: nothing was counted in any draw, and less than one was
 * expected in all of them together. Such a number agrees, but says little.
 */
export const isNothing = ({ counted, expected, agrees }: ProofNumber, draws: number): boolean =>
  agrees && counted === 0 && expected * draws < 1;
