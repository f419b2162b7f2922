import { type Chances, populationChances } from "./chances.js";
import type { AssumptionValues, PopulationInputs } from "./inputs.js";

/**
 * The chances under a set of assumptions, with the part of the assumptions that they depend on:
 * found by watching which ones are read, so that no list of them can go stale.
 */
export function recordedChances(
  inputs: PopulationInputs,
  values: AssumptionValues,
): { readonly chances: Chances; readonly read: AssumptionValues } {
  const ids = new Set<string>();
  const recorded = new Proxy(values, {
    get(target, id) {
      if (typeof id === "string") ids.add(id);
      return Reflect.get(target, id);
    },
  });
  const chances = populationChances(inputs, recorded);
  return { chances, read: Object.fromEntries([...ids].sort().map((id) => [id, values[id]!])) };
}
