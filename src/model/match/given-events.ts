import type { Assumptions } from "../assumptions.js";
import { CONVENTIONS, type Convention, NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { GIVEN_EVENTS } from "../writing-events.js";
import { meanOverForms, type NameEvent, possible } from "./field-event.js";
import { givenKin, kinship } from "./kinship.js";
import {
  GIVEN_CLASSES,
  GIVEN_PART_WEIGHTS,
  type LevelTables,
  type NameNodeTable,
} from "./level-tables.js";
import { measuredAtRates, measuredByForm, measuredLevels } from "./measured.js";
import { STILL_UNLIKE, type TaxSideErrors } from "./name-agreement.js";
import { classEvents, classShares } from "./name-event-classes.js";
import { nameStrangers } from "./name-strangers.js";
import { carelessShare, givenRates, hasTwoSurnames } from "./writing-rates.js";

const STANDARD = NORMALIZATIONS.indexOf("standard");
const INITIAL = GIVEN_CLASSES.indexOf("initial");
const WHOLE = GIVEN_EVENTS.indexOf("whole");
const ONE_LETTER = GIVEN_EVENTS.indexOf("initial");

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
  const kinds = kinship(assumptions, convention);
  const likeFullNames = measuredAtRates(tables.givenSame, [n, c, WHOLE], taxRates);
  const namesakes = { tables, n, c, taxRates, likeFullNames, sameInitial: sameInitials(nodes) };
  return possible(
    GIVEN_CLASSES.map((name, k) => {
      const members = classEvents(GIVEN_EVENTS, name);
      const [orderly, hasty] = agency.map((rates) => classShares(rates, members));
      const chance = [orderly!.chance, hasty!.chance] as const;
      if (chance[0] === 0 && chance[1] === 0) return undefined;
      const own = measuredByForm(tables.givenSame, [n, c], members, orderly!.weights, tax);
      // Whom an initial stands for does not depend on how names are prepared, only whether such a
      // match counts; where it does not, two initials may still be the same.
      const prepared = name === "initial" ? STANDARD : n;
      const errors = namesakeErrors(namesakes, members[0]!);
      const strangers = nameStrangers(
        { table: nodes, normalization: prepared, kind: k, partWeights: GIVEN_PART_WEIGHTS },
        errors,
      );
      const unrelated = strangers.mean[hasTwoSurnames(convention) ? 0 : 1]!;
      return { id: name, chance, own, ...givenKin(kinds, own, unrelated), strangers };
    }),
  );
}

const initials = new WeakMap<NameNodeTable, readonly number[]>();

/** Chance per part that somebody's name begins like a requested one, averaged over these. */
function sameInitials(table: NameNodeTable): readonly number[] {
  const found = initials.get(table);
  if (found) return found;
  const shares = table.weight[INITIAL]!;
  const chances = table.agree[STANDARD]![INITIAL]!.map((part) =>
    shares.reduce((sum, share, node) => sum + share * (part[node * 3]! + part[node * 3 + 1]!), 0),
  );
  initials.set(table, chances);
  return chances;
}

interface Namesakes {
  readonly tables: LevelTables;
  readonly n: number;
  readonly c: number;
  /** Rates of the tax file's events. */
  readonly taxRates: readonly number[];
  /** Levels of tax records against the name in full. */
  readonly likeFullNames: readonly number[];
  /** Chance per part that somebody's name begins like a requested one. */
  readonly sameInitial: readonly number[];
}

/**
 * What happens to strangers, by part, when their own record shortens or misspells the name. Most who
 * agree bear the very name, so they fare as the person's own record does: those who agree exactly
 * like a name in full, those who agree partly like a row with that same event. Those who do not
 * agree may come to where their record holds no more than an initial that is the requested name's.
 */
function namesakeErrors(
  { tables: { givenSame }, n, c, taxRates, likeFullNames, sameInitial }: Namesakes,
  event: number,
): TaxSideErrors[] {
  const shortens = GIVEN_EVENTS[event] === "nickname" || event === ONE_LETTER;
  const kept = taxRates[WHOLE]!;
  const errors = {
    exact: likeFullNames,
    partial: shortens
      ? measuredAtRates(givenSame, [n, c, event], taxRates)
      : [0, kept, 0, 1 - kept],
    fuzzy: [0, 0, kept, 1 - kept],
  };
  const asInitial = measuredLevels(givenSame, n, c, event, ONE_LETTER);
  return sameInitial.map((share) => {
    // On a row that holds an initial itself, who shares it agrees already.
    const alike = event === ONE_LETTER ? 0 : taxRates[ONE_LETTER]! * share;
    const none = asInitial.map((level, at) => alike * level + (1 - alike) * STILL_UNLIKE[at]!);
    return { exact: errors.exact, partial: errors.partial, fuzzy: errors.fuzzy, none };
  });
}
