import type { InputProblem } from "../../src/model/input-error.js";
import { didYouMean } from "../../src/model/nearest-name.js";

/** A name used somewhere, and the place that uses it. */
export interface Reference {
  readonly name: string;
  readonly file: string;
  readonly line: number | undefined;
  readonly key: string;
}

/** A problem for every reference to a name that is not among the known ones. */
export function unknownNames(
  references: readonly Reference[],
  known: readonly string[],
  what: string,
): InputProblem[] {
  const names = new Set(known);
  return references
    .filter(({ name }) => !names.has(name))
    .map(({ name, file, line, key }) => ({
      file,
      line,
      key,
      value: name,
      expected: `${what}${didYouMean(name, known)}`,
    }));
}

/** A problem for every name given a second time; it says where the first one is. */
export function duplicateNames(names: readonly Reference[]): InputProblem[] {
  const first = new Map<string, number | undefined>();
  const problems: InputProblem[] = [];
  for (const { name, file, line, key } of names) {
    if (first.has(name)) {
      const where = first.get(name);
      const expected = `a name used once${where === undefined ? "" : ` (line ${where} has it too)`}`;
      problems.push({ file, line, key, value: name, expected });
    } else {
      first.set(name, line);
    }
  }
  return problems;
}
