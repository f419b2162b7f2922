import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, type Convention, NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { SURNAME_EVENTS, type SurnameEvent } from "../writing-events.js";
import { type LevelsByForm, meanOverForms, type NameEvent, possible } from "./field-event.js";
import { type LevelTables, SURNAME_CLASSES } from "./level-tables.js";
import { measuredLevels, mixLevels } from "./measured.js";
import { blend, nameAgreement, type TaxSideErrors } from "./name-agreement.js";
import { classEvents, classShares } from "./name-event-classes.js";
import { carelessShare, type EventRates, hasTwoSurnames, surnameRates } from "./writing-rates.js";

const LEVELS = 4;
const WHOLE = SURNAME_EVENTS.indexOf("whole");
/** Events that strangers' surnames can meet; which surnames they bear is the pool's own mix. */
const SPELLINGS: readonly SurnameEvent[] = [
  "typo",
  "ocr",
  "phonetic",
  "truncated",
  "transliterated",
  "restyled",
];

/**
 * What can have happened to the surname of an agency row, from the measured tables mixed with the
 * rates of both files: kept whole, second surname dropped, surnames swapped, misspelt, restyled.
 */
export function surnameEvents(
  assumptions: Assumptions,
  convention: Convention,
  normalization: Normalization,
  tables: LevelTables,
): readonly NameEvent[] {
  const n = NORMALIZATIONS.indexOf(normalization);
  const c = CONVENTIONS.indexOf(convention);
  const agency = surnameRates(assumptions, "agency", convention);
  const tax = surnameRates(assumptions, "tax", convention);
  const nodes = tables.surnameNodes[c]!;
  const careless = carelessShare(assumptions, "tax");
  const rate = (event: number): number => meanOverForms([tax[0][event]!, tax[1][event]!], careless);
  const bystanders = spellingErrors(tables, n, c, SPELLINGS, rate);
  const kin = spellingErrors(tables, n, c, [...SPELLINGS, "swapped", "married"], rate);
  const errors = [bystanders, bystanders, bystanders, kin];
  const dropped = rate(SURNAME_EVENTS.indexOf("second-dropped"));
  const double = assumed(assumptions, "pool.double-surname");
  const same = assumed(assumptions, "household.same-surname");
  const one = hasTwoSurnames(convention) ? assumed(assumptions, "household.one-surname") : 0;
  return possible(
    SURNAME_CLASSES.map((name, k) => {
      const members = classEvents(SURNAME_EVENTS, name);
      const [orderly, hasty] = agency.map((rates) => classShares(rates, members));
      const of = (table: LevelTables["surnameSame"]): LevelsByForm =>
        formLevels(tax, (event) =>
          mixLevels(
            LEVELS,
            members.map((at, i) => [orderly!.weights[i]!, measuredLevels(table, n, c, at, event)]),
          ),
        );
      const [single, pair, community, rest, both] = nodes.agree[n]![k]!;
      const strangers = nameAgreement(
        nodes.weight[k]!,
        nodes.self[k]!,
        [
          blend([
            [1 - double, single!],
            [double, pair!],
          ]),
          community!,
          rest!,
          blend([
            [dropped, community!],
            [1 - dropped, both!],
          ]),
        ],
        errors,
      );
      const own = of(tables.surnameSame);
      const shared = of(tables.surnameOne);
      // A mate of another family bears a name of the same community by chance.
      const unrelated = strangers.mean[hasTwoSurnames(convention) ? 0 : 1]!;
      const household = [0, 1].map((form) =>
        mixLevels(LEVELS, [
          [same, own[form]!],
          [one, shared[form]!],
          [1 - same - one, Array.from(unrelated)],
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

/** Levels by tax form, where `levels` gives those of one tax-side event. */
export function formLevels(
  rates: EventRates,
  levels: (event: number) => readonly number[],
): LevelsByForm {
  const events = rates[0].map((_, event) => levels(event));
  const of = (form: 0 | 1): number[] =>
    mixLevels(
      events[0]!.length,
      events.map((part, event) => [rates[form][event]!, part]),
    );
  return [of(0), of(1)];
}

/** What the named events on strangers' records make of agreements with records without them. */
function spellingErrors(
  tables: LevelTables,
  n: number,
  c: number,
  names: readonly SurnameEvent[],
  rate: (event: number) => number,
): TaxSideErrors {
  const events = names.map((name) => SURNAME_EVENTS.indexOf(name));
  const total = events.reduce((sum, event) => sum + rate(event), 0);
  const spread = (table: LevelTables["surnameSame"]): number[] =>
    mixLevels(LEVELS, [
      [1 - total, measuredLevels(table, n, c, WHOLE, WHOLE)],
      ...events.map((event): [number, readonly number[]] => [
        rate(event),
        measuredLevels(table, n, c, WHOLE, event),
      ]),
    ]);
  return {
    exact: spread(tables.surnameSame),
    partial: hasTwoSurnames(CONVENTIONS[c]!) ? spread(tables.surnameOne) : [0, 1 - total, 0, total],
    fuzzy: [0, 0, 1 - total, total],
  };
}
