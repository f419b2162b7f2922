import { type Assumptions, assumed } from "../assumptions.js";
import { NORMALIZATIONS, type Normalization } from "../vocabulary.js";
import { ADDRESS_RELATIONS, type AddressRelation } from "../writing-events.js";
import { type AddressEvent, type LevelsByForm, meanOverForms, possible } from "./field-event.js";
import type { LevelTables } from "./level-tables.js";
import { measuredLevels, mixLevels } from "./measured.js";
import { formLevels } from "./surname-events.js";
import { addressRates, carelessShare } from "./writing-rates.js";

const LEVELS = 6;
const MISSING = [0, 0, 0, 0, 0, 1];
const NEVER: LevelsByForm = [MISSING, MISSING];

/**
 * What can have happened to the address of an agency row: blank; insufficient (some text, for
 * instance a ZIP code alone, but no place where a letter would arrive); an old one, in the state or
 * away; or the one the tax file has. `fresh` rows come from a recent, complete application.
 *
 * How it is written (in another style, misspelt, without the unit) is mixed in by the measured
 * tables, over careful and careless agency forms alike: misspelt addresses are too rare for their
 * company of other slips to show.
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
  const written = writtenLevels(assumptions, tables, n);
  const careless = carelessShare(assumptions, "tax");
  const stranger = ADDRESS_RELATIONS.map((relation) => {
    const levels = written(relation);
    return levels[0].map((level, at) => meanOverForms([level, levels[1][at]!], careless));
  });
  const old = blendForms([
    [inState > 0 ? inArea / inState : 0, written("area")],
    [inState > 0 ? 1 - inArea / inState : 1, written("state")],
  ]);
  const even = (chance: number): readonly [number, number] => [chance, chance];
  const gap = {
    own: NEVER,
    household: NEVER,
    stranger: [],
    usable: false,
    place: "nowhere",
  } as const;
  const at = (id: string, chance: number, own: LevelsByForm, place: AddressEvent["place"]) => ({
    id,
    chance: even(chance),
    own,
    household: own,
    stranger,
    usable: true,
    filled: true,
    place,
  });
  return possible([
    { id: "blank", chance: even(blank), ...gap, filled: false },
    { id: "insufficient", chance: even(insufficient), ...gap, filled: true },
    at("old", usable * differs * inState, old, "old"),
    at("away", usable * differs * (1 - inState), written("elsewhere"), "away"),
    at("known", usable * (1 - differs), written("home"), "known"),
  ]);
}

/** Levels of two writings of addresses in a relation, agency-side writings mixed in, by tax form. */
function writtenLevels(
  assumptions: Assumptions,
  tables: LevelTables,
  n: number,
): (relation: AddressRelation) => LevelsByForm {
  const agency = addressRates(assumptions, "agency");
  const tax = addressRates(assumptions, "tax");
  const careless = carelessShare(assumptions, "agency");
  const rates = agency[0].map((rate, at) => meanOverForms([rate, agency[1][at]!], careless));
  return (relation) =>
    formLevels(tax, (event) =>
      mixLevels(
        LEVELS,
        rates.map((rate, at) => [
          rate,
          [...measuredLevels(tables.address, n, ADDRESS_RELATIONS.indexOf(relation), at, event), 0],
        ]),
      ),
    );
}

function blendForms(parts: readonly (readonly [number, LevelsByForm])[]): LevelsByForm {
  const of = (form: 0 | 1): number[] =>
    mixLevels(
      LEVELS,
      parts.map(([weight, levels]) => [weight, levels[form]]),
    );
  return [of(0), of(1)];
}
