import type { MatchPolicy, MatchRoute } from "../policy/schema.js";
import { FIELDS, type Field, LEVELS } from "../vocabulary.js";
import { acceptedPatterns, comparedFields, isThreshold, tiersOf } from "./accepted-patterns.js";
import { NAME_LEVELS } from "./field-event.js";
import { type MatchWeights, patternWeight } from "./match-weights.js";

/** One accepted pattern, split for the sums: names together, the other fields each. */
export interface RoutePattern {
  readonly tier: number;
  readonly surname: number;
  readonly given: number;
  /** Position of its two name levels among the route's `pairs`. */
  readonly pair: number;
  readonly dob: number;
  readonly address: number;
  readonly tin: number;
}

/** A route of a policy, ready for the sums over events. */
export interface CompiledRoute {
  readonly when: MatchRoute["when"];
  readonly compared: ReadonlySet<Field>;
  readonly tiers: number;
  readonly patterns: readonly RoutePattern[];
  /** The pairs of name levels that any pattern accepts. */
  readonly pairs: NamePairs;
  /** For each level of the name, the first level that the patterns do not tell it apart from. */
  readonly surnameClasses: readonly number[];
  readonly givenClasses: readonly number[];
  /** The patterns by address and number level (`patternGroup`), since most sums meet few of these. */
  readonly groups: readonly (readonly RoutePattern[])[];
  /** Whether a stranger's chance to agree depends on the state the request comes from. */
  readonly byState: boolean;
}

/**
 * Pairs of a surname's and a given name's level, as a list for each: sums over names run over these few
 * alone. A field that is not compared has the one level 0.
 */
export interface NamePairs {
  readonly length: number;
  readonly surname: readonly number[];
  readonly given: readonly number[];
  /** Positions of the pairs with each level of the given name. */
  readonly byGiven: readonly (readonly number[])[];
}

function namePairs(patterns: readonly Omit<RoutePattern, "pair">[]): NamePairs {
  const keys = new Set(patterns.map(({ surname, given }) => surname * NAME_LEVELS + given));
  const sorted = [...keys].sort((a, b) => a - b);
  const given = sorted.map((key) => key % NAME_LEVELS);
  return {
    length: sorted.length,
    surname: sorted.map((key) => Math.floor(key / NAME_LEVELS)),
    given,
    byGiven: LEVELS.given.map((_, level) => [...given.keys()].filter((at) => given[at] === level)),
  };
}

/** Position in `groups` of patterns with these levels of the address and the number. */
export function patternGroup(address: number, tin: number): number {
  return address * LEVELS.tin.length + tin;
}

/** Routes compiled without weights, which every draw of the assumptions asks for again. */
const unweighted = new WeakMap<MatchRoute, Map<boolean, CompiledRoute>>();

/**
 * Compiles one route: which patterns it accepts, and in which tier they stand. Match weights are
 * asked for only where something depends on them: a threshold, or ranked candidates.
 */
export function compileRoute(
  route: MatchRoute,
  { candidates }: MatchPolicy,
  confirmed: boolean,
  weights: () => MatchWeights,
): CompiledRoute {
  const ranked = candidates === "best";
  if (ranked || isThreshold(route.rule)) return compiled(route, ranked, confirmed, weights());
  const known = unweighted.get(route) ?? new Map<boolean, CompiledRoute>();
  unweighted.set(route, known);
  const found = known.get(confirmed) ?? compiled(route, ranked, confirmed, undefined);
  known.set(confirmed, found);
  return found;
}

function compiled(
  route: MatchRoute,
  ranked: boolean,
  confirmed: boolean,
  known: MatchWeights | undefined,
): CompiledRoute {
  const compared = comparedFields(route.rule, confirmed);
  const count = (field: Field): number => (compared.has(field) ? LEVELS[field].length : 1);
  const accepted = acceptedPatterns(route.rule, confirmed, (levels) =>
    known === undefined ? 0 : patternWeight(known, levels, compared),
  );
  const tiers = tiersOf(accepted, ranked);
  const position = (field: Field): number => FIELDS.indexOf(field);
  const accepts = tiers.flatMap((tier, k) =>
    tier.map(({ levels }) => ({
      tier: k,
      surname: levels[position("surname")]!,
      given: levels[position("given")]!,
      dob: levels[position("dob")]!,
      address: levels[position("address")]!,
      tin: levels[position("tin")]!,
    })),
  );
  const pairs = namePairs(accepts);
  const patterns = accepts.map((pattern) => ({
    ...pattern,
    pair: pairs.byGiven[pattern.given]!.find((at) => pairs.surname[at] === pattern.surname)!,
  }));
  const groups: RoutePattern[][] = [];
  for (const pattern of patterns) {
    const at = patternGroup(pattern.address, pattern.tin);
    groups[at] ??= [];
    groups[at].push(pattern);
  }
  return {
    when: route.when,
    compared,
    tiers: tiers.length,
    patterns,
    pairs,
    surnameClasses: alikeLevels(count("surname"), patterns, bySurname, (pattern) => [
      pattern.given,
      ...otherThanNames(pattern),
    ]),
    givenClasses: alikeLevels(count("given"), patterns, byGiven, (pattern) => [
      pattern.surname,
      ...otherThanNames(pattern),
    ]),
    groups,
    byState: compared.has("address") && !alikeWherever(patterns),
  };
}

const bySurname = ({ surname }: RoutePattern): number => surname;
const byGiven = ({ given }: RoutePattern): number => given;

function otherThanNames({ tier, dob, address, tin }: RoutePattern): number[] {
  return [tier, dob, address, tin];
}

/**
 * For each level of a field, the first level that the patterns do not tell it apart from. `level`: of
 * the field, in a pattern; `rest`: what else sets the pattern apart.
 */
function alikeLevels(
  levels: number,
  patterns: readonly RoutePattern[],
  level: (pattern: RoutePattern) => number,
  rest: (pattern: RoutePattern) => readonly number[],
): readonly number[] {
  const taken = Array.from({ length: levels }, () => [] as string[]);
  for (const pattern of patterns) taken[level(pattern)]!.push(rest(pattern).join(" "));
  const keys = taken.map((list) => list.sort().join());
  return keys.map((key) => keys.indexOf(key));
}

/**
 * Whether a route takes records alike at every address level that says how far off strangers live.
 * Levels that do not are left out: the same few share the address itself in every state, and a
 * missing address has no place.
 */
function alikeWherever(patterns: readonly RoutePattern[]): boolean {
  const none = LEVELS.address.indexOf("none");
  const alike = alikeLevels(
    LEVELS.address.length,
    patterns,
    ({ address }) => address,
    ({ tier, pair, dob, tin }) => [tier, pair, dob, tin],
  );
  return new Set(alike.slice(1, none + 1)).size === 1;
}
