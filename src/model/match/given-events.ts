import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, type Convention, NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { GIVEN_EVENTS } from "../writing-events.js";
import { type LevelsByForm, meanOverForms, type NameEvent, possible } from "./field-event.js";
import { GIVEN_CLASSES, type LevelTables } from "./level-tables.js";
import { measuredLevels, mixLevels } from "./measured.js";
import { nameAgreement, type TaxSideErrors } from "./name-agreement.js";
import { classEvents, classShares } from "./name-event-classes.js";
import { formLevels } from "./surname-events.js";
import { carelessShare, givenRates, hasTwoSurnames } from "./writing-rates.js";

const LEVELS = 4;

/**
 * What can have happened to the given name of an agency row, from the measured tables mixed with the
 * rates of both files: in full, a nickname, an initial, the second name first, misspelt, restyled.
 */
export function givenEvents(
  assumptions: Assumptions,
  convention: Convention,
  normalization: Normalization,
  tables: LevelTables,
): readonly NameEvent[] {
  const n = NORMALIZATIONS.indexOf(normalization);
  const c = CONVENTIONS.indexOf(convention);
  const agency = givenRates(assumptions, "agency", convention);
  const tax = givenRates(assumptions, "tax", convention);
  const careless = carelessShare(assumptions, "tax");
  const taxRates = tax[0].map((rate, event) => meanOverForms([rate, tax[1][event]!], careless));
  const nodes = tables.givenNodes[c]!;
  const same = assumed(assumptions, "household.same-given");
  return possible(
    GIVEN_CLASSES.map((name, k) => {
      const members = classEvents(GIVEN_EVENTS, name);
      const [orderly, hasty] = agency.map((rates) => classShares(rates, members));
      const own = formLevels(tax, (event) =>
        mixLevels(
          LEVELS,
          members.map((at, i) => [
            orderly!.weights[i]!,
            measuredLevels(tables.givenSame, n, c, at, event),
          ]),
        ),
      );
      const errors = namesakeErrors(tables, n, c, members[0]!, taxRates);
      const strangers = nameAgreement(nodes.weight[k]!, nodes.self[k]!, nodes.agree[n]![k]!, [
        errors,
        errors,
        errors,
        errors,
      ]);
      const unrelated = Array.from(strangers.mean[hasTwoSurnames(convention) ? 0 : 1]!);
      const household = own.map((levels) =>
        mixLevels(LEVELS, [
          [same, levels],
          [1 - same, unrelated],
        ]),
      ) as unknown as LevelsByForm;
      return {
        id: name,
        chance: [orderly!.chance, hasty!.chance] as const,
        own,
        household,
        strangers,
      };
    }),
  );
}

/**
 * What happens to a stranger who agrees with the row when their own record shortens or misspells
 * the name. Most who agree bear the very name, so they fare as the person's own record does: those
 * who agree exactly like a name in full, those who agree partly like a row with that same event.
 */
function namesakeErrors(
  tables: LevelTables,
  n: number,
  c: number,
  event: number,
  rates: readonly number[],
): TaxSideErrors {
  const whole = GIVEN_EVENTS.indexOf("whole");
  const asWritten = (from: number): number[] =>
    mixLevels(
      LEVELS,
      rates.map((rate, tax) => [rate, measuredLevels(tables.givenSame, n, c, from, tax)]),
    );
  const shortens = GIVEN_EVENTS[event] === "nickname" || GIVEN_EVENTS[event] === "initial";
  const kept = rates[whole]!;
  return {
    exact: asWritten(whole),
    partial: shortens ? asWritten(event) : [0, kept, 0, 1 - kept],
    fuzzy: [0, 0, kept, 1 - kept],
  };
}
