import { join } from "node:path";
import { type InputProblem, throwProblems } from "../../src/model/input-error.js";
import type { Ledger } from "../../src/model/ledger.js";
import { parseWith } from "../../src/model/parse-with.js";
import { parseYaml } from "../../src/model/parse-yaml.js";
import { overridePolicy } from "../../src/model/policy/override-policy.js";
import { type ReplayPlan, replayPlanSchema } from "../../src/model/replay/plan.js";
import { RECORDED_TOTALS } from "../../src/model/replay/record.js";
import { duplicateNames, type Reference, unknownNames } from "../ledger/cross-checks.js";
import { readUtf8 } from "../ledger/read-utf8.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";

export const PLAN_FILE = "replay.yaml";

/**
 * The plan of the replay (`replay.yaml` in a folder), checked against the ledger: assumptions must
 * exist, fitted figures must be totals the model has, nothing may be both fitted and drawn, and every
 * counterfactual must be a policy. Throws an InputError listing every problem.
 */
export function readPlan(dir: string, ledger: Ledger): ReplayPlan {
  const file = join(dir, PLAN_FILE);
  const parsed = parseYaml(readUtf8(file), file);
  const plan = parseWith(replayPlanSchema, parsed, file);
  const at = (key: string, path: readonly (string | number)[], name: string): Reference => ({
    name,
    file,
    line: parsed.lineOf(path),
    key,
  });
  const fitted = plan.fit.flatMap((fit, f) =>
    fit.assumptions.map((id, a) => at(`fit[${f}].assumptions`, ["fit", f, "assumptions", a], id)),
  );
  const drawn = plan.unidentified.map((id, i) => at("unidentified", ["unidentified", i], id));
  const scaled = Object.entries(plan.scaled).map(([id]) => at("scaled", ["scaled", id], id));
  const movable = ledger.assumptions.filter(({ stage }) => stage !== "names").map(({ id }) => id);
  throwProblems([
    ...unknownNames(
      [...fitted, ...drawn],
      movable,
      "the id of an assumption that a scenario can set",
    ),
    ...duplicateNames([...fitted, ...drawn]),
    ...unknownNames(scaled, plan.unidentified, "one of the assumptions listed as unidentified"),
    ...unknownNames(
      Object.entries(plan.scaled).map(([id, by]) => at(`scaled.${id}`, ["scaled", id], by)),
      fitted.map(({ name }) => name),
      "one of the fitted assumptions",
    ),
    ...unknownNames(
      plan.fit.map(({ figure }, f) => at(`fit[${f}].figure`, ["fit", f, "figure"], figure)),
      RECORDED_TOTALS.flatMap(({ figure }) => figure ?? []),
      "a figure that is a total of the exchange",
    ),
    ...duplicateNames(
      plan.counterfactuals.map(({ id }, c) =>
        at(`counterfactuals[${c}].id`, ["counterfactuals", c, "id"], id),
      ),
    ),
    ...rangeProblems(plan, ledger, file, parsed.lineOf),
  ]);
  const policy = readPolicy(findPreset(plan.policy, join(dir, "policies"), file), ledger);
  plan.counterfactuals.forEach(({ set }, c) => {
    const line = parsed.lineOf(["counterfactuals", c, "set"]);
    overridePolicy(policy, new Map(Object.entries(set)), `${file}:${line}`);
  });
  return plan;
}

/** Assumptions tied together must share one range, in which their common value is looked for. */
function rangeProblems(
  plan: ReplayPlan,
  ledger: Ledger,
  file: string,
  lineOf: (path: readonly (string | number)[]) => number | undefined,
): InputProblem[] {
  return plan.fit.flatMap(({ assumptions: ids }, f): InputProblem[] => {
    const ranges = new Set(
      ledger.assumptions
        .filter(({ id }) => ids.includes(id))
        .map(({ low, high }) => `${low} to ${high}`),
    );
    if (ranges.size <= 1) return [];
    return [
      {
        file,
        line: lineOf(["fit", f, "assumptions"]),
        key: `fit[${f}].assumptions`,
        value: ids.join(", "),
        expected: `assumptions with the same range (theirs are ${[...ranges].join(" and ")})`,
      },
    ];
  });
}
