/** How many checks of a step passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

export const NOTHING: Tally = { passed: 0, failed: 0 };

/** A step that either holds or does not counts as one check. */
export const one = (ok: boolean): Tally => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
});

/** The line a test run ends with. */
export const tallyLine = ({ passed, failed }: Tally): string =>
  `${passed} passed, ${failed} failed`;

/** The part of vitest's JSON report that is counted. */
export interface VitestReport {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts a vitest run. A file that failed without a failing test (it did not load, or its set-up
 * broke) counts as one failure, so that nothing fails silently; skipped tests count as neither.
 */
export function countVitest(report: VitestReport): Tally {
  return report.testResults
    .map(({ status, assertionResults }) => {
      const having = (wanted: string) =>
        assertionResults.filter((test) => test.status === wanted).length;
      const failed = having("failed");
      const broken = status === "failed" && failed === 0 ? 1 : 0;
      return { passed: having("passed"), failed: failed + broken };
    })
    .reduce(add, NOTHING);
}
