import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import type { Assumptions } from "../../../src/model/assumptions.js";
import type { WrittenFile } from "../../../src/model/match/writing-rates.js";
import type {
  AddressWriting,
  DobEvent,
  GivenEvent,
  SurnameEvent,
} from "../../../src/model/writing-events.js";
import { FieldRandom } from "../writing/field-random.js";
import type { TrueAddress } from "../writing/true-address.js";
import { writeAddress } from "../writing/write-address.js";
import { writeDob } from "../writing/write-dob.js";
import { type NicknamesOf, writeGiven, writtenMiddle } from "../writing/write-given.js";
import { writeSurname } from "../writing/write-surname.js";
import { EventDraw, type Whose } from "./event-draw.js";
import { NO_RANK, type PersonName } from "./person-name.js";

/** A record that is written anew for each person. */
export type OpenRecord = { -readonly [Field in keyof FiledRecord]: FiledRecord[Field] };

/** What happened to each field of the record last written. */
export interface WrittenEvents {
  careless: boolean;
  surname: SurnameEvent;
  given: GivenEvent;
  dob: DobEvent;
  address: AddressWriting;
}

/** Writes people's true names, dates and addresses the way one file holds them. */
export class FileWriter {
  readonly record: OpenRecord = {
    surname: "",
    given: "",
    middle: "",
    dob: "",
    address: "",
    city: "",
    state: "",
    zip: "",
    tin: "",
  };
  readonly events: WrittenEvents = {
    careless: false,
    surname: "whole",
    given: "whole",
    dob: "right",
    address: "as-is",
  };
  readonly #draw: EventDraw;
  readonly #nicknames: NicknamesOf;
  readonly #surname: FieldRandom;
  readonly #given: FieldRandom;
  readonly #dob: FieldRandom;
  readonly #address: FieldRandom;
  #entity = 0;
  #form: 0 | 1 = 0;

  constructor(assumptions: Assumptions, file: WrittenFile, seed: number, nicknames: NicknamesOf) {
    this.#draw = new EventDraw(assumptions, file, seed);
    this.#nicknames = nicknames;
    this.#surname = new FieldRandom(seed, file, "surname");
    this.#given = new FieldRandom(seed, file, "given");
    this.#dob = new FieldRandom(seed, file, "dob");
    this.#address = new FieldRandom(seed, file, "address");
  }

  /** Turns to the form of an entity, which may be a careless one. */
  begin(entity: number): void {
    this.#entity = entity;
    this.#form = this.#draw.form(entity);
    this.events.careless = this.#form === 1;
  }

  /** Writes a name; the usual case, a name written whole, takes what is known of its spelling. */
  name(name: PersonName, whose: Whose): void {
    const { record, events } = this;
    const entity = this.#entity;
    const form = this.#form;
    const surname = this.#surname.at(entity);
    const kind = this.#draw.surname(whose, name.surnameKind, form, surname.draw("event"));
    events.surname = kind;
    record.surname =
      kind === "whole" ? name.plainSurname() : writeSurname(kind, name.spelt("surname"), surname);
    const given = this.#given.at(entity);
    events.given = this.#draw.given(name.givenKind, form, given.draw("event"));
    if (events.given === "whole") {
      record.given = name.plainGiven();
      record.middle =
        name.secondGiven === NO_RANK ? "" : writtenMiddle(name.plainSecondGiven(), given);
      return;
    }
    const written = writeGiven(events.given, name.spelt("given"), given, this.#nicknames);
    record.given = written.given;
    record.middle = written.middle;
  }

  /** `right` leaves the date as it is: strangers' dates of birth are what the pool's spread says. */
  dob(iso: string, right = false): void {
    const dob = this.#dob.at(this.#entity);
    this.events.dob = right ? "right" : this.#draw.dob(this.#form, dob.draw("event"));
    this.record.dob = writeDob(this.events.dob, iso, dob);
  }

  address(place: TrueAddress): void {
    const random = this.#address.at(this.#entity);
    this.events.address = this.#draw.address(this.#form, random.draw("event"));
    const written = writeAddress(this.events.address, place, random);
    this.record.address = written.address;
    this.record.city = written.city;
    this.record.state = place.state;
    this.record.zip = written.zip;
  }
}
