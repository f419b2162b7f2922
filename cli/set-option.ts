import { parse } from "yaml";
import { InputError, type InputProblem, throwProblems } from "../src/model/input-error.js";
import { POLICY_PREFIX } from "../src/model/policy/override-policy.js";

/** What `--set` options replace: assumptions by id, and policy keys (`policy.request.share=0.5`). */
export interface SetOptions {
  readonly assumptions: Readonly<Record<string, number>>;
  /** Dotted paths without the leading `policy.`. */
  readonly policy: ReadonlyMap<string, unknown>;
}

/** Reads `--set key=value` options. Throws an InputError for those that are not `key=value`. */
export function readSetOptions(options: readonly string[]): SetOptions {
  const assumptions = new Map<string, number>();
  const policy = new Map<string, unknown>();
  const problems: InputProblem[] = [];
  for (const option of options) {
    try {
      const [key, text] = splitOption(option);
      if (key.startsWith(POLICY_PREFIX)) {
        policy.set(key.slice(POLICY_PREFIX.length), readValue(key, text));
      } else assumptions.set(key, readNumber(key, text));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  throwProblems(problems);
  return { assumptions: Object.fromEntries(assumptions), policy };
}

function splitOption(option: string): [key: string, text: string] {
  const equals = option.indexOf("=");
  const key = option.slice(0, Math.max(0, equals)).trim();
  if (key !== "") return [key, option.slice(equals + 1).trim()];
  throw new InputError({
    file: "--set",
    value: option,
    expected: "key=value, for example agency.departed=0.2 or policy.request.share=0.5",
  });
}

function readNumber(key: string, text: string): number {
  const value = Number(text);
  if (text !== "" && Number.isFinite(value)) return value;
  throw new InputError({ file: "--set", key, value: text, expected: "a number" });
}

function readValue(key: string, text: string): unknown {
  try {
    return parse(text, { logLevel: "error" });
  } catch {
    throw new InputError({ file: "--set", key, value: text, expected: "a value written as YAML" });
  }
}
