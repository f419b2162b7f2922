import type { MatchPolicy, MatchRoute } from "../policy/schema.js";
import { FIELDS, type Field, LEVELS } from "../vocabulary.js";
import { acceptedPatterns, comparedFields, isThreshold, tiersOf } from "./accepted-patterns.js";
import { type MatchWeights, patternWeight } from "./match-weights.js";

/** One accepted pattern, split for the sums: names together, the other fields each. */
export interface RoutePattern {
  readonly tier: number;
  /** Surname level * given levels + given level. */
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
  /** Numbers of surname, given-name and name-pair levels (1 for a field that is not compared). */
  readonly surnameLevels: number;
  readonly givenLevels: number;
  readonly levelPairs: number;
  readonly patterns: readonly RoutePattern[];
  /** Whether any pattern accepts a pair of name levels. */
  readonly takesPair: readonly boolean[];
  /** For each level of the name, the first level that the patterns do not tell it apart from. */
  readonly surnameClasses: readonly number[];
  readonly givenClasses: readonly number[];
  /** The patterns by address and number level (`patternGroup`), since most sums meet few of these. */
  readonly groups: readonly (readonly RoutePattern[])[];
  /** Whether a stranger's chance to agree depends on the state the request comes from. */
  readonly byState: boolean;
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
  const [surnameLevels, givenLevels] = [count("surname"), count("given")];
  const accepted = acceptedPatterns(route.rule, confirmed, (levels) =>
    known === undefined ? 0 : patternWeight(known, levels, compared),
  );
  const tiers = tiersOf(accepted, ranked);
  const position = (field: Field): number => FIELDS.indexOf(field);
  const patterns = tiers.flatMap((tier, k) =>
    tier.map(({ levels }) => ({
      tier: k,
      pair: levels[position("surname")]! * givenLevels + levels[position("given")]!,
      dob: levels[position("dob")]!,
      address: levels[position("address")]!,
      tin: levels[position("tin")]!,
    })),
  );
  const groups: RoutePattern[][] = [];
  for (const pattern of patterns) {
    const at = patternGroup(pattern.address, pattern.tin);
    groups[at] ??= [];
    groups[at].push(pattern);
  }
  const surnameOf = ({ pair }: RoutePattern): number => Math.floor(pair / givenLevels);
  const givenOf = ({ pair }: RoutePattern): number => pair % givenLevels;
  const pairs = new Set(patterns.map(({ pair }) => pair));
  const levelPairs = surnameLevels * givenLevels;
  return {
    when: route.when,
    compared,
    tiers: tiers.length,
    surnameLevels,
    givenLevels,
    levelPairs,
    patterns,
    takesPair: Array.from({ length: levelPairs }, (_, pair) => pairs.has(pair)),
    surnameClasses: alikeLevels(surnameLevels, patterns, surnameOf, (pattern) => [
      givenOf(pattern),
      ...otherThanNames(pattern),
    ]),
    givenClasses: alikeLevels(givenLevels, patterns, givenOf, (pattern) => [
      surnameOf(pattern),
      ...otherThanNames(pattern),
    ]),
    groups,
    byState: compared.has("address") && !alikeWherever(patterns),
  };
}

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
