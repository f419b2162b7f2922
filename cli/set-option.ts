import { parse } from "yaml";
import { InputError } from "../src/model/input-error.js";
import { parseNumber } from "../src/model/override-assumptions.js";

/** What `--set` options replace: assumptions by id, and policy keys (`policy.request.share=0.5`). */
export interface SetOptions {
  readonly assumptions: Readonly<Record<string, number>>;
  readonly policy: ReadonlyMap<string, unknown>;
}

/** Reads `--set key=value` options. Throws an InputError for one that is not `key=value`. */
export function readSetOptions(options: readonly string[]): SetOptions {
  const assumptions: Record<string, number> = {};
  const policy = new Map<string, unknown>();
  for (const option of options) {
    const equals = option.indexOf("=");
    if (equals < 1) {
      throw new InputError({
        file: "--set",
        value: option,
        expected: "key=value, for example agency.departed=0.2 or policy.request.share=0.5",
      });
    }
    const key = option.slice(0, equals).trim();
    const text = option.slice(equals + 1);
    if (key.startsWith("policy.")) policy.set(key.slice("policy.".length), readScalar(key, text));
    else assumptions[key] = parseNumber(key, text);
  }
  return { assumptions, policy };
}

function readScalar(key: string, text: string): unknown {
  try {
    return parse(text);
  } catch {
    throw new InputError({ file: "--set", key, value: text, expected: "a value written as YAML" });
  }
}
