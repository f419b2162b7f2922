import type { InputProblem } from "../input-error.js";
import type { Figure } from "../ledger.js";
import { didYouMean } from "../nearest-name.js";

const LOOKS_LIKE_ID = /^[a-z]+-\d+$/;

/** A source that is written like a figure's id has to be one; statutes and titles pass. */
export function sourceProblems(
  sources: readonly string[],
  figures: readonly Figure[],
  file: string,
  lineOf: (position: number) => number | undefined,
): InputProblem[] {
  const ids = figures.map((figure) => figure.id);
  return sources.flatMap((source, at) =>
    LOOKS_LIKE_ID.test(source) && !ids.includes(source)
      ? [
          {
            file,
            line: lineOf(at),
            key: `sources[${at}]`,
            value: source,
            expected: `a figure's id, a statute or a title${didYouMean(source, ids)}`,
          },
        ]
      : [],
  );
}
