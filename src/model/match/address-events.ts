import { type Assumptions, assumed } from "../assumptions.js";
import { NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { ADDRESS_RELATIONS, type AddressRelation } from "../writing-events.js";
import {
  type AddressEvent,
  type AddressVariant,
  type LevelsByForm,
  meanOverForms,
  possible,
} from "./field-event.js";
import type { LevelTables } from "./level-tables.js";
import { measuredByForm, mixLevels } from "./measured.js";
import { addressRates, carelessShare } from "./writing-rates.js";

const LEVELS = 6;
const MISSING = [0, 0, 0, 0, 0, 1];
const NEVER: LevelsByForm = [MISSING, MISSING];

/**
 * What can have happened to the address of an agency row: blank; insufficient (some text, for
 * instance a ZIP code alone, but no place where a letter would arrive); an old one, in the state or
 * away; or the one the tax file has. `fresh` rows come from a recent, complete application.
 *
 * How it is written (in another style, misspelt, without the unit) is told apart for the person's
 * own and their household's records, which face the same writing, and mixed for strangers. Careful
 * and careless agency forms count alike: misspelt addresses are too rare for their company of other
 * slips to show.
 */
export function addressEvents(
  assumptions: Assumptions,
  tables: LevelTables,
  normalization: Normalization,
  fresh: boolean,
): readonly AddressEvent[] {
  const value = (id: string): number => assumed(assumptions, id);
  const n = NORMALIZATIONS.indexOf(normalization);
  const blank = fresh ? 0 : value("agency.address-blank");
  const insufficient = fresh ? 0 : value("agency.address-insufficient");
  const usable = Math.max(0, 1 - blank - insufficient);
  const differs = value(fresh ? "agency.fresh-address-differs" : "agency.address-differs");
  const inState = value("agency.moved-within-state");
  const inArea = Math.min(value("agency.moved-within-area"), inState);
  const written = writtenVariants(assumptions, tables, n);
  const careless = carelessShare(assumptions, "tax");
  const stranger = ADDRESS_RELATIONS.map((relation) => {
    const levels = blendVariants(written(relation));
    return levels[0].map((level, at) => meanOverForms([level, levels[1][at]!], careless));
  });
  // Further off, what is written hardly matters: only where the old home is.
  const whole = (relation: AddressRelation): LevelsByForm => blendVariants(written(relation));
  const nearby = inState > 0 ? inArea / inState : 0;
  const old = [
    { share: nearby, levels: whole("area") },
    { share: 1 - nearby, levels: whole("state") },
  ];
  const even = (chance: number): readonly [number, number] => [chance, chance];
  const gap = {
    own: NEVER,
    household: NEVER,
    variants: [{ share: 1, levels: NEVER }],
    stranger: [],
    usable: false,
    place: "nowhere",
  } as const;
  const at = (
    id: string,
    chance: number,
    variants: readonly AddressVariant[],
    place: AddressEvent["place"],
  ): AddressEvent => {
    const levels = blendVariants(variants);
    return {
      id,
      chance: even(chance),
      own: levels,
      household: levels,
      variants: variants.filter(({ share }) => share > 0),
      stranger,
      usable: true,
      filled: true,
      place,
    };
  };
  return possible([
    { id: "blank", chance: even(blank), ...gap, filled: false },
    { id: "insufficient", chance: even(insufficient), ...gap, filled: true },
    at("old", usable * differs * inState, old, "old"),
    at(
      "away",
      usable * differs * (1 - inState),
      [{ share: 1, levels: whole("elsewhere") }],
      "away",
    ),
    at("known", usable * (1 - differs), written("home"), "known"),
  ]);
}

/** Levels of two writings of addresses in a relation, one variant for each agency-side writing. */
function writtenVariants(
  assumptions: Assumptions,
  tables: LevelTables,
  n: number,
): (relation: AddressRelation) => readonly AddressVariant[] {
  const agency = addressRates(assumptions, "agency");
  const tax = addressRates(assumptions, "tax");
  const careless = carelessShare(assumptions, "agency");
  const rates = agency[0].map((rate, at) => meanOverForms([rate, agency[1][at]!], careless));
  return (relation) => {
    const r = ADDRESS_RELATIONS.indexOf(relation);
    return rates.map((share, writing) => ({
      share,
      levels: withoutMissing(measuredByForm(tables.address, [n, r], [writing], [1], tax)),
    }));
  };
}

/** Measured levels of addresses that neither file lacks. */
function withoutMissing([careful, careless]: LevelsByForm): LevelsByForm {
  return [
    [...careful, 0],
    [...careless, 0],
  ];
}

function blendVariants(variants: readonly AddressVariant[]): LevelsByForm {
  const of = (form: 0 | 1): number[] =>
    mixLevels(
      LEVELS,
      variants.map(({ share, levels }) => [share, levels[form]]),
    );
  return [of(0), of(1)];
}
