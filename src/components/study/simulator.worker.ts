import * as Comlink from "comlink";
import { simulate } from "../../model/simulate.js";
import type { Simulation } from "../../model/simulation.js";
import { type Choices, scenarioId } from "./choices.js";
import { ledgerDefaults, population } from "./populations.js";

const api = {
  /** Fetches and unpacks a baseline's population ahead of the first question about it. */
  async prepare(baseline: string): Promise<void> {
    await population(baseline);
  },
  /** What the model says under these choices, over the whole population. */
  async run(choices: Choices): Promise<Simulation> {
    const [loaded, defaults] = await Promise.all([population(choices.baseline), ledgerDefaults()]);
    return simulate(loaded, {
      id: scenarioId(choices),
      policy: choices.policy,
      assumptions: { ...defaults, ...choices.set },
      revoked: choices.revoked,
    });
  },
};

export type SimulatorApi = typeof api;
Comlink.expose(api);
