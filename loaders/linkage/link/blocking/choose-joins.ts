import { FIELDS, type Field, type Normalization } from "../../../../src/model/vocabulary.js";
import { CHEAP_FIRST } from "../cheap-first.js";
import { type FieldJoins, fieldJoins, sameKey } from "./field-joins.js";
import type { Join } from "./join-key.js";
import type { Levels } from "./loosest-patterns.js";

/** Joins that together bring up every pair of rows that fits one of the loosest patterns. */
export interface JoinChoice {
  readonly joins: readonly Join[];
  /** Pairs they bring up, counted before pairs that come up twice are merged. */
  readonly pairs: number;
}

/** Counts the pairs a join brings up, at a cost of about `most` at the most; or gives up. */
export type CountPairs = (join: Join, most: number) => Promise<number | undefined>;

/**
 * For each of the loosest patterns a rule accepts, the cheapest joins that lose no pair: equalities
 * that its fields imply, if need be with one field's likeness on top. Undefined where some pattern
 * implies nothing that could be joined on, so that every row has to be compared with every record.
 * `few`: so many pairs are compared sooner than a better join is found.
 */
export async function chooseJoins(
  patterns: readonly Levels[],
  compared: ReadonlySet<Field>,
  normalization: Normalization,
  count: CountPairs,
  few: number,
): Promise<JoinChoice | undefined> {
  const needs = patterns.map((levels) => patternNeeds(levels, compared, normalization));
  // A single pattern has nobody to share a key with, and is searched by all of its equalities.
  const chosen = needs.length === 1 ? [] : await selectiveKeys(needs, count, few);
  // Patterns with most equalities first: what they join on may do for others, too.
  for (const need of needs.sort((a, b) => b.always.length - a.always.length)) {
    if (chosen.some(({ join }) => implies(need.always, join))) continue;
    const best = await cheapest(optionsOf(need), count, few);
    if (best === undefined) return undefined;
    for (const one of best) {
      if (!chosen.some(({ join }) => sameJoin(join, one.join))) chosen.push(one);
    }
  }
  return {
    joins: chosen.map(({ join }) => join),
    pairs: chosen.reduce((sum, { pairs }) => sum + pairs, 0),
  };
}

interface CountedJoin {
  readonly join: Join;
  readonly pairs: number;
}

/**
 * Single equalities that bring up few pairs, such as that of a number or a date: each does for all
 * patterns that imply it, and finding better joins for them would take longer.
 */
async function selectiveKeys(
  needs: readonly PatternNeeds[],
  count: CountPairs,
  few: number,
): Promise<CountedJoin[]> {
  const keys = withoutRepeats(needs.flatMap(({ always }) => always));
  const chosen: CountedJoin[] = [];
  for (const key of keys) {
    const pairs = await count([key], Number.POSITIVE_INFINITY);
    if (pairs !== undefined && pairs <= few) chosen.push({ join: [key], pairs });
  }
  // Where one does for every pattern of another, the other is left out.
  const needed = (at: number): boolean =>
    needs.some(
      ({ always }) =>
        implies(always, chosen[at]!.join) &&
        !chosen.some((other, i) => i < at && implies(always, other.join)),
    );
  chosen.sort((a, b) => a.pairs - b.pairs);
  return chosen.filter((_, at) => needed(at));
}

interface PatternNeeds {
  readonly always: Join;
  readonly fields: readonly FieldJoins[];
}

function patternNeeds(
  levels: Levels,
  compared: ReadonlySet<Field>,
  normalization: Normalization,
): PatternNeeds {
  // Dates tell more rows apart than names do, and sooner: they are compared first.
  const fields = CHEAP_FIRST.filter((field) => compared.has(field)).map((field) =>
    fieldJoins(field, levels[FIELDS.indexOf(field)]!, normalization),
  );
  return { always: withoutRepeats(fields.flatMap(({ always }) => always)), fields };
}

/** Ways to bring up the pairs of a pattern: each is a set of joins. */
function optionsOf({ always, fields }: PatternNeeds): readonly (readonly Join[])[] {
  const more = fields.flatMap(({ oneOf }) =>
    oneOf === undefined ? [] : [oneOf.map((join) => withoutRepeats([...always, ...join]))],
  );
  return always.length > 0 ? [[always], ...more] : more;
}

async function cheapest(
  options: readonly (readonly Join[])[],
  count: CountPairs,
  few: number,
): Promise<readonly CountedJoin[] | undefined> {
  let best: readonly CountedJoin[] | undefined;
  let least = Number.POSITIVE_INFINITY;
  // Looking for likenesses is dear, so that the options without come first.
  const dear = (option: readonly Join[]): number =>
    option.some((join) => join.some(({ similar }) => similar !== undefined)) ? 1 : 0;
  for (const option of [...options].sort((a, b) => dear(a) - dear(b))) {
    if (least <= few) break;
    const counted: CountedJoin[] = [];
    let total = 0;
    for (const join of option) {
      const pairs = await count(join, least - total);
      total += pairs ?? Number.POSITIVE_INFINITY;
      if (pairs === undefined || total >= least) break;
      counted.push({ join, pairs });
    }
    if (total < least) {
      least = total;
      best = counted;
    }
  }
  return best;
}

/** Whether equalities that hold in any case make sure that a join brings the pair up. */
function implies(always: Join, join: Join): boolean {
  return join.every((key) => always.some((other) => sameKey(key, other)));
}

function sameJoin(a: Join, b: Join): boolean {
  return a.length === b.length && implies(a, b);
}

function withoutRepeats(join: Join): Join {
  return join.filter((key, i) => join.findIndex((other) => sameKey(key, other)) === i);
}
