import { isThreshold } from "../match/accepted-patterns.js";
import { compileRoute } from "../match/compiled-route.js";
import type { Policy } from "../policy/schema.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { mergeStates } from "../population/merge-states.js";

/**
 * Regions that states are merged into for draws; the numbers are the country's all the same. Many
 * where it matters how many strangers live nearby, few where a record fits wherever it comes from.
 */
const REGIONS = { many: 6, few: 2 } as const;

const merged = new WeakMap<LoadedPopulation, Map<number, LoadedPopulation>>();

/**
 * The population as draws of a policy see it, with its states merged: a draw then takes a fraction of
 * the time, and its numbers stay within 2% of those of all states apart, most within 0.3%
 * (`mergeStates`). Without a policy, as draws of any would.
 */
export function populationForDraws(loaded: LoadedPopulation, policy?: Policy): LoadedPopulation {
  const regions = policy === undefined || dependsOnPlaces(policy) ? REGIONS.many : REGIONS.few;
  const known = merged.get(loaded) ?? new Map<number, LoadedPopulation>();
  merged.set(loaded, known);
  const found = known.get(regions) ?? mergeStates(loaded, regions);
  known.set(regions, found);
  return found;
}

const depending = new WeakMap<Policy, boolean>();

/** Whether a policy returns so many strangers, or takes so many by where they live, that it matters. */
function dependsOnPlaces(policy: Policy): boolean {
  const found = depending.get(policy) ?? readDependsOnPlaces(policy);
  depending.set(policy, found);
  return found;
}

function readDependsOnPlaces({ match, request, disclose }: Policy): boolean {
  if (match === null) return disclose.length > 0;
  if (match.candidates !== "unique") return true;
  const confirmed = request.addressTest === "confirmed";
  return match.routes.some(
    (route) => isThreshold(route.rule) || compileRoute(route, match, confirmed, noWeights).byState,
  );
}

function noWeights(): never {
  throw new Error("Match weights matter only to thresholds and ranked candidates.");
}
