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
 * Regions that states are merged into for draws, and kinds of naming conventions taken together; the
 * numbers are the country's all the same. The finer, the more strangers are returned.
 */
const DETAILS = {
  fine: { regions: 6, kinds: [] },
  coarse: { regions: 1, kinds: ["two surnames", "another script"] },
  coarsest: { regions: 1, kinds: ["two surnames", "another script", "one surname"] },
} as const;

type Detail = keyof typeof DETAILS;

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
  const detail = policy === undefined ? "fine" : detailFor(policy);
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
  const { regions, kinds } = DETAILS[detail];
  const merged = mergeStates(loaded, regions);
  const defaults = assumptionDefaults({ assumptions });
  return mergeOrigins(merged, mixedConventions(merged, defaults, kinds));
}

const details = new WeakMap<Policy, Detail>();

function detailFor(policy: Policy): Detail {
  const found = details.get(policy) ?? readDetail(policy);
  details.set(policy, found);
  return found;
}

/**
 * Fine for policies that rank candidates or return all of them, go by match weights, take strangers by
 * where they live, or have a way to agree by one name alone or by nothing besides names. Coarsest for
 * those in which, whatever agrees, a number or an address does: hardly any stranger has it.
 */
function readDetail({ match, request, disclose }: Policy): Detail {
  if (match === null) return disclose.length > 0 ? "fine" : "coarsest";
  if (match.candidates !== "unique") return "fine";
  const confirmed = request.addressTest === "confirmed";
  const needed = confirmed ? (["address"] as const) : [];
  const agreements: (readonly Field[])[] = [];
  for (const route of match.routes) {
    const { rule } = route;
    if (!("anyOf" in rule)) return "fine";
    if (compileRoute(route, match, confirmed, noWeights).byState) return "fine";
    agreements.push(...rule.anyOf.map((set) => [...(Object.keys(set) as Field[]), ...needed]));
  }
  if (agreements.some(goesByNames)) return "fine";
  const located = agreements.every((of) => of.includes("tin") || of.includes("address"));
  return located ? "coarsest" : "coarse";
}

/** Whether fields that are to agree are one of the two names, or both and nothing else. */
function goesByNames(fields: readonly Field[]): boolean {
  const names = fields.filter((field) => field === "surname" || field === "given").length;
  return names === 1 || names === fields.length;
}

function noWeights(): never {
  throw new Error("Match weights matter only to thresholds and ranked candidates.");
}
