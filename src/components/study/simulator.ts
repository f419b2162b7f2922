import * as Comlink from "comlink";
import type { GroupCounts } from "../../model/group-counts.js";
import type { Simulation } from "../../model/simulation.js";
import type { Choices } from "./choices.js";
import type { SimulatorApi } from "./simulator.worker.js";

/** The model with the population behind it. */
export interface Simulator {
  prepare(baseline: string): Promise<void>;
  run(choices: Choices): Promise<Simulation>;
}

/** A model that also counts the groups of its population. */
export interface GroupSimulator extends Simulator {
  groups(choices: Omit<Choices, "policy" | "seed">): Promise<GroupCounts>;
}

/**
 * The model in a worker, which fetches code and population when it is first asked, not before: a
 * reader who only reads never pays for them.
 */
export function workerSimulator(): GroupSimulator {
  let api: Comlink.Remote<SimulatorApi> | undefined;
  const remote = () => {
    if (api === undefined) {
      const worker = new Worker(import.meta.resolve("./simulator.worker.js"), { type: "module" });
      api = Comlink.wrap<SimulatorApi>(worker);
    }
    return api;
  };
  return {
    prepare: (baseline) => remote().prepare(baseline),
    run: (choices) => remote().run(choices),
    groups: (choices) => remote().groups(choices),
  };
}
