import { InputError, type InputProblem } from "../../src/model/input-error.js";
import { overridePolicy, POLICY_PREFIX } from "../../src/model/policy/override-policy.js";
import type { Policy } from "../../src/model/policy/schema.js";
import type { Placed } from "../../src/model/sweep/drafts.js";
import type { PlaceOf } from "./check-sweep.js";

/** Policies with some keys replaced: the same replacements are made and checked once. */
export class PolicyVariants {
  readonly #placeOf: PlaceOf;
  readonly #made = new Map<string, Policy | undefined>();
  readonly #problems = new Map<string, { problem: InputProblem; under: Set<string> }>();
  readonly #bases = new Set<string>();

  constructor(placeOf: PlaceOf) {
    this.#placeOf = placeOf;
  }

  /** The policy with the keys of `set` that are its own, or undefined where they do not fit it. */
  get(base: Policy, set: ReadonlyMap<string, Placed>): Policy | undefined {
    const own = [...set].filter(([key]) => key.startsWith(POLICY_PREFIX));
    const id = JSON.stringify([base, own.map(([key, { value }]) => [key, value])]);
    this.#bases.add(base.id);
    if (!this.#made.has(id)) this.#made.set(id, this.#make(base, own));
    return this.#made.get(id);
  }

  /** What is wrong, each thing once, with the policies under which it is if not under all. */
  get problems(): InputProblem[] {
    return [...this.#problems.values()].map(({ problem, under }) =>
      under.size === this.#bases.size
        ? problem
        : { ...problem, expected: `${problem.expected} (under ${[...under].join(", ")})` },
    );
  }

  #make(base: Policy, own: readonly (readonly [string, Placed])[]): Policy | undefined {
    const paths = own.map(([key, { value }]) => [key.slice(POLICY_PREFIX.length), value] as const);
    try {
      return overridePolicy(base, new Map(paths), "");
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const found of error.problems) {
        const problem = this.#atItsKey(found, own);
        const text = JSON.stringify(problem);
        const known = this.#problems.get(text) ?? { problem, under: new Set() };
        this.#problems.set(text, { problem, under: known.under.add(base.id) });
      }
      return undefined;
    }
  }

  /** The problem at the key of the sweep file that leads to it. */
  #atItsKey(found: InputProblem, own: readonly (readonly [string, Placed])[]): InputProblem {
    const key = (found.key ?? "").replaceAll(/\[(\d+)\]/g, ".$1");
    const at =
      own.find(([name]) => key === name) ??
      own.find(([name]) => key.startsWith(`${name}.`) || name.startsWith(`${key}.`)) ??
      own.at(-1)!;
    const [name, { value, path }] = at;
    const expected =
      key === name ? found.expected : `a value with which ${found.key} holds ${found.expected}`;
    return { ...this.#placeOf(path), value, expected };
  }
}
