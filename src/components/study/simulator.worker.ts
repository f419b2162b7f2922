import * as Comlink from "comlink";
import type { Assumptions } from "../../model/assumptions.js";
import { type GroupCounts, groupCounts } from "../../model/group-counts.js";
import { populationFor } from "../../model/population/population-for.js";
import { simulate } from "../../model/simulate.js";
import type { Simulation } from "../../model/simulation.js";
import { type Choices, scenarioId } from "./choices.js";
import { ledgerDefaults, population } from "./populations.js";

let latest: { readonly key: string; readonly assumptions: Assumptions } | undefined;

/** The assumptions of some choices; the same object while they stay the same, so that what the
 * model works out from them is kept while only the policy moves. */
async function assumptionsOf(set: Choices["set"]): Promise<Assumptions> {
  const key = JSON.stringify(set);
  if (latest?.key !== key) latest = { key, assumptions: { ...(await ledgerDefaults()), ...set } };
  return latest.assumptions;
}

const api = {
  /** Fetches and unpacks a baseline's population ahead of the first question about it. */
  async prepare(baseline: string): Promise<void> {
    await population(baseline);
  },
  /** What the model says under these choices, over the whole population. */
  async run(choices: Choices): Promise<Simulation> {
    const loaded = await population(choices.baseline);
    return simulate(loaded, {
      id: scenarioId(choices),
      policy: choices.policy,
      assumptions: await assumptionsOf(choices.set),
      revoked: choices.revoked,
    });
  },
  /** How many people each group has under these choices, whatever the policy. */
  async groups({ baseline, revoked, set }: Omit<Choices, "policy" | "seed">): Promise<GroupCounts> {
    const loaded = await population(baseline);
    return groupCounts(populationFor(loaded, await assumptionsOf(set)), revoked);
  },
};

export type SimulatorApi = typeof api;
Comlink.expose(api);
