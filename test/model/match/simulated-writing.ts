import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import {
  addressRates,
  dobRates,
  type EventRates,
  givenRates,
  surnameRates,
  type WrittenFile,
} from "../../../src/model/match/writing-rates.js";
import { CONVENTIONS, LEVELS } from "../../../src/model/vocabulary.js";
import { ADDRESS_RELATIONS, DOB_EVENTS } from "../../../src/model/writing-events.js";
import type { Random } from "../random.js";

/** What happened to each written field of one record, as positions in the fields' events. */
export interface WrittenRecord {
  readonly surname: number;
  readonly given: number;
  readonly dob: number;
  readonly address: number;
}

/** An agency row: its writing, where its address lies from the tax file's, and its number. */
export interface AgencyRow extends WrittenRecord {
  readonly place: "blank" | "insufficient" | "known" | "old" | "away";
  /** Relation of the person's home on the tax file to the row's address, where that is usable. */
  readonly home: number;
  /** Missing, as filed or another. */
  readonly tin: number;
}

export const MISSING_DOB = DOB_EVENTS.indexOf("missing");
export const NO_ADDRESS = LEVELS.address.indexOf("missing");

type Rates = Readonly<Record<keyof WrittenRecord, EventRates>>;

/** Chances of every event of one file, by form. */
export class Writer {
  readonly rates: Rates;
  readonly careless: number;

  constructor({ assumptions, fresh }: MatchInputs, file: WrittenFile, convention: number) {
    const name = CONVENTIONS[convention]!;
    this.careless = assumptions[`${file}.careless-share`]!;
    this.rates = {
      surname: surnameRates(assumptions, file, name),
      given: givenRates(assumptions, file, name),
      dob: dobRates(assumptions, file, fresh),
      address: addressRates(assumptions, file),
    };
  }

  /** One form filled in: careful or careless throughout. */
  write(random: Random): WrittenRecord {
    return this.writeForm(random, random.happens(this.careless) ? 1 : 0);
  }

  /** A careful (0) or a careless (1) form. */
  writeForm(random: Random, form: 0 | 1): WrittenRecord {
    const pick = (field: keyof WrittenRecord): number => random.pick(this.rates[field][form]);
    return {
      surname: pick("surname"),
      given: pick("given"),
      dob: pick("dob"),
      address: pick("address"),
    };
  }
}

/** Where a row's address lies: nowhere, at home, or at an old home some way off. */
export function drawPlace(
  random: Random,
  { assumptions, fresh }: MatchInputs,
): Pick<AgencyRow, "place" | "home"> {
  const value = (id: string): number => assumptions[id]!;
  const at = (relation: string): number => ADDRESS_RELATIONS.indexOf(relation as "home");
  if (!fresh) {
    const gaps = [value("agency.address-blank"), value("agency.address-insufficient")];
    const gap = random.pick([...gaps, 1 - gaps[0]! - gaps[1]!]);
    if (gap < 2) return { place: gap === 0 ? "blank" : "insufficient", home: -1 };
  }
  const differs = value(fresh ? "agency.fresh-address-differs" : "agency.address-differs");
  if (!random.happens(differs)) return { place: "known", home: at("home") };
  const u = random.next();
  if (u < value("agency.moved-within-area")) return { place: "old", home: at("area") };
  if (u < value("agency.moved-within-state")) return { place: "old", home: at("state") };
  return { place: "away", home: at("elsewhere") };
}
