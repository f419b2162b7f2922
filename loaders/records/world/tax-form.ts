import type { TaxKind, TaxRecord } from "../files/record-source.js";
import type { TrueAddress } from "../writing/true-address.js";
import type { NicknamesOf } from "../writing/write-given.js";
import { type Codes, personCode, recordCode } from "./codes.js";
import { email, Phones } from "./contacts.js";
import type { Whose } from "./event-draw.js";
import { FileWriter, type OpenRecord } from "./file-writer.js";
import { PersonName } from "./person-name.js";
import type { StatePlan } from "./state-plan.js";
import type { OpenTruth, WorldTaxTruth } from "./world-truth.js";

export type VisitTax = (record: TaxRecord, truth: WorldTaxTruth) => void;

/** A tax record being filled in: begin, put the true name into `name`, finish. */
export class TaxForm {
  readonly name: PersonName;
  readonly truth: OpenTruth<WorldTaxTruth, "person" | "home">;
  readonly #codes: Codes;
  readonly #visit: VisitTax;
  readonly #writer: FileWriter;
  readonly #record: OpenRecord & { phone: string; email: string };
  readonly #phones: Phones;
  #entity = 0;
  #home = 0;
  #digits = "";

  constructor(plan: StatePlan, nicknames: NicknamesOf, visit: VisitTax) {
    const { assumptions, seed, codes, names } = plan;
    this.name = new PersonName(names);
    this.#codes = codes;
    this.#visit = visit;
    this.#writer = new FileWriter(assumptions, "tax", seed, nicknames);
    this.#record = Object.assign(this.#writer.record, { phone: "", email: "" });
    this.#phones = new Phones(seed);
    const digits = () => this.#digits;
    const home = () => this.#home;
    this.truth = {
      record: "",
      kind: "own",
      get person() {
        return personCode(digits());
      },
      get home() {
        return codes.home(home());
      },
      ownerOf: "",
      part: "",
      events: this.#writer.events,
      tinMistyped: false,
    };
  }

  /** Turns to the record of an entity who lives in the home of number `home`. */
  begin(kind: TaxKind, entity: number, home: number): void {
    const { truth } = this;
    this.#entity = entity;
    this.#home = home;
    truth.kind = kind;
    this.#digits = this.#codes.digits(entity);
    truth.record = recordCode(this.#digits);
    truth.ownerOf = "";
    truth.part = "";
    truth.tinMistyped = false;
    this.#writer.begin(entity);
  }

  /** Writes the rest and shows the record. */
  finish(whose: Whose, dob: string, place: TrueAddress, tin: string): void {
    const record = this.#record;
    const { name } = this;
    record.phone = this.#phones.phone(this.#entity);
    record.email = email(name.user(), this.#digits);
    this.#writer.name(name, whose);
    this.#writer.dob(dob, whose === "stranger");
    this.#writer.address(place);
    record.tin = tin;
    this.#visit(record, this.truth);
  }
}
