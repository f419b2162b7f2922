import { LEVEL_TESTS, type LevelTest, levelIndex } from "../../../../src/linkage/level-tests.js";
import type { Field, Normalization } from "../../../../src/model/vocabulary.js";
import { type Join, type JoinKey, joinsOfTest } from "./join-key.js";

/** What two rows have in common when a field agrees at a level or better. */
export interface FieldJoins {
  /** Equalities that hold in any case. */
  readonly always: Join;
  /** Joins of which at least one holds; undefined where there may be nothing in common. */
  readonly oneOf: readonly Join[] | undefined;
}

/** Joins that agreement of a field at `level` (an index) or better implies. */
export function fieldJoins(field: Field, level: number, normalization: Normalization): FieldJoins {
  const { rules, otherwise } = LEVEL_TESTS[field][normalization];
  if (levelIndex(field, otherwise as never) <= level) return { always: [], oneOf: undefined };
  const groups = rules
    .filter((rule) => levelIndex(field, rule.level as never) <= level)
    .flatMap((rule) => rule.anyOf);
  const equalities = groups.map((tests) => equalKeys(tests, normalization));
  const always = (equalities[0] ?? []).filter((key) =>
    equalities.every((keys) => keys.some((other) => sameKey(key, other))),
  );
  const joins = groups.map((tests) => groupJoins(tests, normalization));
  const oneOf = joins.every((join) => join !== undefined) ? joins.flat() : undefined;
  return { always, oneOf };
}

function equalKeys(tests: readonly LevelTest[], normalization: Normalization): Join {
  return tests
    .filter(({ test }) => test === "equal")
    .flatMap((test) => joinsOfTest(test, normalization)!.flat());
}

/** Equalities where a group of tests has any, else what its first other test leaves in common. */
function groupJoins(
  tests: readonly LevelTest[],
  normalization: Normalization,
): readonly Join[] | undefined {
  const equal = equalKeys(tests, normalization);
  if (equal.length > 0) return [equal];
  return tests.map((test) => joinsOfTest(test, normalization)).find((joins) => joins !== undefined);
}

export function sameKey(a: JoinKey, b: JoinKey): boolean {
  return a.agency === b.agency && a.tax === b.tax && a.similar === b.similar;
}
