import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ByForm } from "../../../src/model/match/careless.js";
import { compileRoute } from "../../../src/model/match/compiled-route.js";
import { type CaseName, NAME_LEVELS, NAME_PARTS } from "../../../src/model/match/field-event.js";
import { type NameCase, nameCases } from "../../../src/model/match/name-cases.js";
import { recordEvents } from "../../../src/model/match/record-events.js";
import { CONVENTIONS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { overridesWithin } from "../arbitraries.js";
import { smallLevels } from "../small-levels.js";
import { defaults, policyWith } from "../small-population.js";

const overrides = overridesWithin(
  Object.keys(defaults).filter((id) => /^(agency|tax|pool|household)\./.test(id)),
);
const match = policyWith({
  routes: [{ rule: { anyOf: [{ surname: "exact", given: "exact" }] } }],
}).match!;
const route = compileRoute(match.routes[0]!, match, false, () => {
  throw new Error("This rule has no weights.");
});

const LEVELS = Array.from({ length: NAME_LEVELS }, (_, level) => level);
const FORMS = [0, 1] as const;

/** How often both names of somebody's record stand at each pair of levels, by kind of record. */
function meansOf(cases: readonly NameCase<CaseName>[], forms: ByForm): number[] {
  const sumOver = (levels: (names: NameCase<CaseName>) => number): number =>
    cases.reduce((sum, names) => {
      const chance = forms[0] * names.chance[0] + forms[1] * names.chance[1];
      return sum + chance * levels(names);
    }, 0);
  const pairs = LEVELS.flatMap((s) => LEVELS.map((g) => [s, g] as const));
  return pairs.flatMap(([s, g]) => [
    ...(["own", "household"] as const).flatMap((whose) =>
      FORMS.map((form) =>
        sumOver(({ surname, given }) => surname![whose][form][s]! * given![whose][form][g]!),
      ),
    ),
    ...NAME_PARTS.map((_, part) =>
      sumOver(
        ({ surname, given }) =>
          surname!.strangers.mean[part]![s]! * given!.strangers.mean[part]![g]!,
      ),
    ),
  ]);
}

describe("name cases of a form of the agency, all taken together", () => {
  it("keep every mean that the cases apart have, on either form and on both", () => {
    fc.assert(
      fc.property(overrides, fc.constantFrom(...NORMALIZATIONS), (set, normalization) => {
        const assumptions = { ...defaults, ...set };
        const events = recordEvents(assumptions, smallLevels, normalization, false, 0.9);
        const shares = CONVENTIONS.map(() => 1 / CONVENTIONS.length);
        for (const { groups, byForm } of nameCases(route, events, shares)) {
          const apart = groups.flatMap(({ each }) => each());
          expect(byForm()).toHaveLength(2);
          for (const forms of [[1, 0], [0, 1], events.agencyForms] as const) {
            const means = meansOf(apart, forms);
            meansOf(byForm(), forms).forEach((mean, at) => {
              expect(mean).toBeCloseTo(means[at]!, 12);
            });
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});
