import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, type Convention, NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { SURNAME_EVENTS, type SurnameEvent } from "../writing-events.js";
import { type LevelsByForm, meanOverForms, type NameEvent, possible } from "./field-event.js";
import { kinship, surnameKin } from "./kinship.js";
import {
  type LevelTable,
  type LevelTables,
  SURNAME_CLASSES,
  SURNAME_PART_WEIGHTS,
} from "./level-tables.js";
import { measuredByForm, measuredLevels, mixLevels } from "./measured.js";
import { blend, STILL_UNLIKE, type TaxSideErrors } from "./name-agreement.js";
import { classEvents, classShares } from "./name-event-classes.js";
import { nameStrangers } from "./name-strangers.js";
import { carelessShare, hasTwoSurnames, surnameRates } from "./writing-rates.js";

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
  const kinds = kinship(assumptions, convention);
  return possible(
    SURNAME_CLASSES.map((name, k) => {
      const members = classEvents(SURNAME_EVENTS, name);
      const [orderly, hasty] = agency.map((rates) => classShares(rates, members));
      const chance = [orderly!.chance, hasty!.chance] as const;
      if (chance[0] === 0 && chance[1] === 0) return undefined;
      const of = (table: LevelTable): LevelsByForm =>
        measuredByForm(table, [n, c], members, orderly!.weights, tax);
      const strangers = nameStrangers(
        { table: nodes, normalization: n, kind: k, partWeights: SURNAME_PART_WEIGHTS },
        errors,
        // Own people under one surname are alike with the community, but mixed tables tell them apart.
        ([single, pair, community, rest, two, one = community]) => {
          const hispanic = blend(1 - double, single!, double, pair!);
          const kin = blend(dropped, one!, 1 - dropped, two!);
          return [hispanic, community!, rest!, kin];
        },
      );
      const own = of(tables.surnameSame);
      const shared = hasTwoSurnames(convention) ? of(tables.surnameOne) : own;
      // A mate of another family bears a name of the same community by chance.
      const unrelated = strangers.mean[hasTwoSurnames(convention) ? 0 : 1]!;
      return { id: name, chance, own, ...surnameKin(kinds, own, shared, unrelated), strangers };
    }),
  );
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
  const spread = (table: LevelTable): number[] =>
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
    none: STILL_UNLIKE,
  };
}
