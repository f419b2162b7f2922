import type { Assumption } from "../assumption.js";
import { assumptionDefaults } from "../ledger-lookup.js";
import { compileRoute } from "../match/compiled-route.js";
import type { Policy } from "../policy/schema.js";
import type { LoadedPopulation } from "../population/loaded-population.js";
import { mergeOrigins } from "../population/merge-origins.js";
import { mergeStates } from "../population/merge-states.js";
import { mixedConventions } from "../population/mixed-conventions.js";
import type { Field } from "../vocabulary.js";

/**
 * Regions that states are merged into for draws; the numbers are the country's all the same. Several in
 * a fine population, where it matters how many strangers live nearby.
 */
const REGIONS = { fine: 6, coarse: 1 } as const;

type Detail = keyof typeof REGIONS;

interface Merged {
  readonly entries: readonly Assumption[];
  readonly by: Map<Detail, LoadedPopulation>;
}

const known = new WeakMap<LoadedPopulation, Merged>();

/**
 * The population as draws of a policy see it, on far fewer cells: states merged into regions, origins
 * that are alike taken together, and, unless the policy needs a fine one, naming conventions that are
 * alike, as they stand at the ledger's defaults. A draw then takes a fraction of the time, and numbers
 * stay about what they are with everything apart (`docs/uncertainty.md` says how nearly). Without a
 * policy, as draws of any would. `entries`: the ledger's assumptions.
 */
export function populationForDraws(
  loaded: LoadedPopulation,
  entries: readonly Assumption[],
  policy?: Policy,
): LoadedPopulation {
  const detail = policy === undefined || needsFine(policy) ? "fine" : "coarse";
  const last = known.get(loaded);
  const merged = last?.entries === entries ? last : { entries, by: new Map() };
  known.set(loaded, merged);
  const found = merged.by.get(detail) ?? mergedPopulation(loaded, entries, detail);
  merged.by.set(detail, found);
  return found;
}

function mergedPopulation(
  loaded: LoadedPopulation,
  assumptions: readonly Assumption[],
  detail: Detail,
): LoadedPopulation {
  const regions = mergeStates(loaded, REGIONS[detail]);
  const defaults = assumptionDefaults({ assumptions });
  return mergeOrigins(regions, detail === "coarse" ? mixedConventions(regions, defaults) : []);
}

const needing = new WeakMap<Policy, boolean>();

/**
 * Whether a policy needs a fine population: it ranks candidates or returns all of them, goes by match
 * weights, takes strangers by where they live, or has a way to agree by one name alone or by nothing
 * besides names.
 */
function needsFine(policy: Policy): boolean {
  const found = needing.get(policy) ?? readNeedsFine(policy);
  needing.set(policy, found);
  return found;
}

function readNeedsFine({ match, request, disclose }: Policy): boolean {
  if (match === null) return disclose.length > 0;
  if (match.candidates !== "unique") return true;
  const confirmed = request.addressTest === "confirmed";
  return match.routes.some((route) => {
    const { rule } = route;
    if (!("anyOf" in rule)) return true;
    const needed = confirmed ? (["address"] as const) : [];
    const agreements = rule.anyOf.map((set) => [...(Object.keys(set) as Field[]), ...needed]);
    return agreements.some(goesByNames) || compileRoute(route, match, confirmed, noWeights).byState;
  });
}

/** Whether fields that are to agree are one of the two names, or both and nothing else. */
function goesByNames(fields: readonly Field[]): boolean {
  const names = fields.filter((field) => field === "surname" || field === "given").length;
  return names === 1 || names === fields.length;
}

function noWeights(): never {
  throw new Error("Match weights matter only to thresholds and ranked candidates.");
}
