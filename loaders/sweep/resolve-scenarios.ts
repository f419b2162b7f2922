import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import { jointProblems } from "../../src/model/joint-limits.js";
import type { Ledger } from "../../src/model/ledger.js";
import { assumptionDefaults } from "../../src/model/ledger-lookup.js";
import { POLICY_PREFIX } from "../../src/model/policy/override-policy.js";
import type { Policy } from "../../src/model/policy/schema.js";
import type { Draft, Placed } from "../../src/model/sweep/drafts.js";
import type { Cell, SweepScenario } from "../../src/model/sweep/sweep.js";
import { readPolicy } from "../policies/read-policy.js";
import { projectData } from "../project-data.js";
import { policyOfScenario } from "../scenarios/policy-of-scenario.js";
import { readScenario } from "../scenarios/read-scenario.js";
import type { PlaceOf } from "./check-sweep.js";
import { NamedFiles } from "./named-files.js";
import { PolicyVariants } from "./policy-variants.js";

/** Problems of combinations are many at a time: this many are told, and how many more there are. */
const MOST_TOLD = 20;

/**
 * The scenarios of a sweep with their policies and assumptions. Throws an InputError that lists what
 * is wrong with the files they name, and with values that do not go together.
 */
export function resolveScenarios(
  drafts: readonly Draft[],
  factors: readonly string[],
  ledger: Ledger,
  file: string,
  placeOf: PlaceOf,
): SweepScenario[] {
  const scenarios = new NamedFiles(file, projectData("scenarios"), (f) => {
    const scenario = readScenario(f, ledger);
    return { ...scenario, policy: policyOfScenario(scenario, f, undefined, ledger) };
  });
  const policies = new NamedFiles(file, projectData("policies"), (f) => readPolicy(f, ledger));
  const variants = new PolicyVariants(placeOf);
  const joint = new Map<string, InputProblem>();
  const defaults = assumptionDefaults(ledger);
  const resolved = drafts.flatMap((draft): SweepScenario[] => {
    const scenario = scenarios.get(draft.scenario, placeOf);
    const preset = draft.policy ? policies.get(draft.policy, placeOf) : scenario?.policy;
    const policy = preset && variants.get(preset, draft.set);
    if (scenario === undefined || policy === undefined) return [];
    const set = { ...scenario.set, ...assumptionsOf(draft.set) };
    for (const { id, value, expected } of jointProblems(set, ledger.assumptions)) {
      const { path } = draft.set.get(id) ?? draft.scenario;
      const problem = { ...placeOf(path), value, expected };
      joint.set(JSON.stringify(problem), problem);
    }
    const { id: base, baseline, revoked } = scenario;
    const values = factors.map((key) => factorOf(key, { ...defaults, ...set }, policy));
    return [{ label: draft.label, base, baseline, revoked, set, policy, factors: values }];
  });
  throwProblems([
    ...scenarios.problems,
    ...policies.problems,
    ...fewer([...variants.problems, ...joint.values()], file),
  ]);
  return resolved;
}

function assumptionsOf(set: ReadonlyMap<string, Placed>): Record<string, number> {
  const own = [...set].filter(([key]) => !key.startsWith(POLICY_PREFIX));
  return Object.fromEntries(own.map(([key, { value }]) => [key, Number(value)]));
}

/** The value a scenario runs with, whether the sweep or its policy sets it. */
function factorOf(
  key: string,
  assumptions: Readonly<Record<string, number>>,
  policy: Policy,
): Cell {
  if (!key.startsWith(POLICY_PREFIX)) return assumptions[key]!;
  let found: unknown = policy;
  for (const step of key.slice(POLICY_PREFIX.length).split(".")) {
    found = (found as Readonly<Record<string, unknown>> | null | undefined)?.[step];
  }
  if (found === undefined || found === null) return null;
  return typeof found === "object" ? JSON.stringify(found) : (found as Cell);
}

function fewer(problems: readonly InputProblem[], file: string): InputProblem[] {
  const more = problems.length - MOST_TOLD;
  if (more <= 0) return [...problems];
  const expected = `${more} more values that go together`;
  return [...problems.slice(0, MOST_TOLD), { file, expected }];
}
