/** One thing that is wrong with an input: where it is, what was found, what would be right. */
export interface InputProblem {
  /** File as the reader knows it, or a word such as "--set" when there is no file. */
  readonly file: string;
  /** Line in that file, counted from 1, where known. */
  readonly line?: number | undefined;
  /** Key or column, with its path: `match.rules[0].surname`. */
  readonly key?: string | undefined;
  /** What was found there; left out when nothing was. */
  readonly value?: unknown;
  /** What would be right, as the end of a sentence: "a number from 0 to 1". */
  readonly expected: string;
}

/**
 * Input a person can put right. Its message lists every problem, one a line, each as
 * `file:line: key: found …; expected …`. The fields of the first problem are on the error itself.
 */
export class InputError extends Error {
  readonly problems: readonly [InputProblem, ...InputProblem[]];

  constructor(problems: InputProblem | readonly [InputProblem, ...InputProblem[]]) {
    const all: readonly [InputProblem, ...InputProblem[]] = isList(problems)
      ? problems
      : [problems];
    super(all.map(describeProblem).join("\n"));
    this.name = "InputError";
    this.problems = all;
  }

  get file(): string {
    return this.problems[0].file;
  }
  get line(): number | undefined {
    return this.problems[0].line;
  }
  get key(): string | undefined {
    return this.problems[0].key;
  }
  get value(): unknown {
    return this.problems[0].value;
  }
  get expected(): string {
    return this.problems[0].expected;
  }
}

/** The one-line text of a problem. */
export function describeProblem(problem: InputProblem): string {
  const place = problem.line === undefined ? problem.file : `${problem.file}:${problem.line}`;
  const key = problem.key ? `${problem.key}: ` : "";
  const found = problem.value === undefined ? "" : `found ${quoteValue(problem.value)}; `;
  return `${place}: ${key}${found}expected ${problem.expected}`;
}

/** Throws one InputError naming all the problems, or does nothing if there are none. */
export function throwProblems(problems: readonly InputProblem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new InputError([first, ...rest]);
}

/** A value as a short quotation for a message. */
export function quoteValue(value: unknown): string {
  const text = typeof value === "string" ? JSON.stringify(value) : plain(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function plain(value: unknown): string {
  if (typeof value === "object" && value !== null) return JSON.stringify(value) ?? "an object";
  return String(value);
}

function isList(
  problems: InputProblem | readonly [InputProblem, ...InputProblem[]],
): problems is readonly [InputProblem, ...InputProblem[]] {
  return Array.isArray(problems);
}
