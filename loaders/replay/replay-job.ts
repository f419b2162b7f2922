import type { Ledger } from "../../src/model/ledger.js";
import { assumptionOf, figureNumber } from "../../src/model/ledger-lookup.js";
import { overrideAssumptions } from "../../src/model/override-assumptions.js";
import { overridePolicy } from "../../src/model/policy/override-policy.js";
import type { LoadedPopulation } from "../../src/model/population/loaded-population.js";
import type { ReplayPlan } from "../../src/model/replay/plan.js";
import { AS_EXECUTED } from "../../src/model/replay/replay.js";
import {
  assumptionsAt,
  type FittedTotal,
  logRatios,
  type ReplayJob,
} from "../../src/model/replay/replay-point.js";
import type { ScenarioFile } from "../../src/model/scenario-file/scenario-schema.js";
import { simulate } from "../../src/model/simulate.js";
import { findPreset } from "../policies/find-policy.js";
import { readPolicy } from "../policies/read-policy.js";
import { projectData } from "../project-data.js";
import { readScenario } from "../scenarios/read-scenario.js";
import { PLAN_FILE } from "./read-plan.js";

/** The scenario of a plan. */
export function planScenario(plan: ReplayPlan, ledger: Ledger): ScenarioFile {
  const from = `${projectData(PLAN_FILE)}: scenario`;
  return readScenario(findPreset(plan.scenario, projectData("scenarios"), from), ledger);
}

/** The plan's policy as executed, then its counterfactuals, each under its own title. */
export function replayPolicies(plan: ReplayPlan, ledger: Ledger): ReplayJob["policies"] {
  const file = projectData(PLAN_FILE);
  const policy = readPolicy(findPreset(plan.policy, projectData("policies"), file), ledger);
  return [
    { id: AS_EXECUTED, policy },
    ...plan.counterfactuals.map(({ id, title, description, set }) => {
      const changed = overridePolicy(policy, new Map(Object.entries(set)), file);
      return { id, policy: { ...changed, id: `${policy.id}-${id}`, title, description } };
    }),
  ];
}

/** The plan as plain data for workers, with slopes measured around the ledger's defaults. */
export function replayJob(plan: ReplayPlan, ledger: Ledger, loaded: LoadedPopulation): ReplayJob {
  const scenario = planScenario(plan, ledger);
  const file = projectData(PLAN_FILE);
  const assumptions = overrideAssumptions(ledger.assumptions, scenario.set, () => ({ file }));
  const fitted = plan.fit.map((fit): FittedTotal => {
    const { id, low, high } = assumptionOf(ledger, fit.assumptions[0]!);
    const unknown = { id, start: assumptions[id]!, low, high, slope: 0 };
    return { ...fit, target: figureNumber(ledger, fit.figure), unknown };
  });
  const job: ReplayJob = {
    scenario: scenario.id,
    revoked: scenario.revoked,
    policies: replayPolicies(plan, ledger),
    assumptions,
    fitted,
    scaled: plan.scaled,
    tolerance: plan.tolerance / 5,
  };
  return { ...job, fitted: withSlopes(job, loaded) };
}

/** Change of each fitted total's log per unit of its own unknown, by a small step. */
function withSlopes(job: ReplayJob, loaded: LoadedPopulation): FittedTotal[] {
  const start = job.fitted.map(({ unknown }) => unknown.start);
  const ratios = (values: readonly number[]): readonly number[] =>
    logRatios(
      simulate(loaded, {
        id: job.scenario,
        policy: job.policies[0]!.policy,
        assumptions: assumptionsAt(job, {}, values),
        revoked: job.revoked,
      }),
      job.fitted,
    );
  const before = ratios(start);
  return job.fitted.map((fit, at) => {
    const { low, high } = fit.unknown;
    const step = (start[at]! > (low + high) / 2 ? -0.05 : 0.05) * (high - low);
    const moved = start.map((value, i) => (i === at ? value + step : value));
    const slope = (ratios(moved)[at]! - before[at]!) / step;
    return { ...fit, unknown: { ...fit.unknown, slope } };
  });
}
