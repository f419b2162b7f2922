import { type Agreement, levelIndex, type MatchRule } from "../policy/schema.js";
import { FIELDS, type Field, LEVELS } from "../vocabulary.js";

/**
 * An agreement pattern a rule accepts: for each field (order of `FIELDS`) the position of its
 * comparison level, or 0 where the rule does not compare the field at all.
 */
export interface AcceptedPattern {
  readonly levels: readonly number[];
  /** Match weight in bits; 0 where the rule has no need of weights. */
  readonly weight: number;
}

/** Fields a rule compares. `confirmed` adds the address: it must agree on the street at least. */
export function comparedFields(rule: MatchRule, confirmed: boolean): ReadonlySet<Field> {
  const named =
    "anyOf" in rule ? rule.anyOf.flatMap((set) => Object.keys(set) as Field[]) : rule.compare;
  return new Set<Field>(confirmed ? [...named, "address"] : named);
}

function agrees(set: Agreement, levels: readonly number[]): boolean {
  return FIELDS.every((field, position) => {
    const least = set[field];
    return least === undefined || levels[position]! <= levelIndex(field, least);
  });
}

/** Every combination of levels of the compared fields; other fields stay at 0. */
function* combinations(compared: ReadonlySet<Field>): Generator<number[]> {
  const counts = FIELDS.map((field) => (compared.has(field) ? LEVELS[field].length : 1));
  const levels = counts.map(() => 0);
  while (true) {
    yield [...levels];
    let position = levels.length - 1;
    while (position >= 0 && ++levels[position]! === counts[position]) levels[position--] = 0;
    if (position < 0) return;
  }
}

/** Whether a rule accepts by match weight. */
export function isThreshold(rule: MatchRule): boolean {
  return !("anyOf" in rule);
}

/**
 * The patterns a rule accepts. `weightOf` gives the match weight of a pattern over the compared
 * fields: threshold rules need it, and ranking candidates does; other rules may leave it at 0.
 */
export function acceptedPatterns(
  rule: MatchRule,
  confirmed: boolean,
  weightOf: (levels: readonly number[], compared: ReadonlySet<Field>) => number,
): readonly AcceptedPattern[] {
  const compared = comparedFields(rule, confirmed);
  const address = FIELDS.indexOf("address");
  const street = levelIndex("address", "street");
  const accepted: AcceptedPattern[] = [];
  for (const levels of combinations(compared)) {
    if (confirmed && levels[address]! > street) continue;
    const weight = weightOf(levels, compared);
    const passes =
      "anyOf" in rule ? rule.anyOf.some((set) => agrees(set, levels)) : weight >= rule.threshold;
    if (passes) accepted.push({ levels, weight });
  }
  return accepted;
}

/** Match weights that differ by less than about this many bits count as equal. */
const TIE_BITS = 4;

/**
 * Patterns grouped into tiers that a candidate policy tells apart, best first. `best` compares
 * match weights in steps of `TIE_BITS`: candidates in the same step tie, as no clerk would stake a
 * disclosure on less. The other policies treat all accepted patterns alike.
 */
export function tiersOf(
  patterns: readonly AcceptedPattern[],
  ranked: boolean,
): readonly (readonly AcceptedPattern[])[] {
  if (patterns.length === 0) return [];
  if (!ranked) return [patterns];
  const tiers = new Map<number, AcceptedPattern[]>();
  for (const pattern of patterns) {
    const bits = Math.round(pattern.weight / TIE_BITS);
    const tier = tiers.get(bits);
    if (tier) tier.push(pattern);
    else tiers.set(bits, [pattern]);
  }
  return [...tiers].sort(([a], [b]) => b - a).map(([, tier]) => tier);
}
