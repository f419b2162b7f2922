import type { Simulation } from "../../model/simulation.js";
import type { Choices } from "../study/choices.js";
import type { GroupSimulator } from "../study/simulator.js";

/** The same model with its latest answers kept, so that no question is worked out twice. */
export function rememberedResults(simulator: GroupSimulator, most = 200): GroupSimulator {
  const known = new Map<string, Promise<Simulation>>();
  return {
    prepare: (baseline) => simulator.prepare(baseline),
    groups: (choices) => simulator.groups(choices),
    run(choices) {
      const key = questionKey(choices);
      const found = known.get(key) ?? simulator.run(choices);
      // Taken out and put in again, it is the latest; the oldest is forgotten first.
      known.delete(key);
      known.set(key, found);
      if (known.size > most) known.delete(known.keys().next().value as string);
      found.catch(() => known.delete(key));
      return found;
    },
  };
}

function questionKey({ baseline, revoked, policy, set }: Choices): string {
  const assumptions = Object.entries(set).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([baseline, revoked, assumptions, policy]);
}
