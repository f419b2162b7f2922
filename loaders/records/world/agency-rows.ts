import type { FiledRecord } from "../../../src/linkage/filed-record.js";
import { assumed } from "../../../src/model/assumptions.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import {
  AGENCY_RECORDS,
  CONVENTIONS,
  FILINGS,
  type Filing,
  STATUSES,
} from "../../../src/model/vocabulary.js";
import type { TrueAddress } from "../writing/true-address.js";
import type { NicknamesOf } from "../writing/write-given.js";
import { personCode, recordCode } from "./codes.js";
import { departedNumber } from "./entity-numbers.js";
import { FileWriter } from "./file-writer.js";
import { PersonName } from "./person-name.js";
import { blankAddress, insufficientAddress } from "./poor-addresses.js";
import type { StatePlan } from "./state-plan.js";
import { departedHome, ownNumber } from "./true-people.js";
import type { OpenTruth, WorldAgencyTruth } from "./world-truth.js";

type Visit = (record: FiledRecord, truth: WorldAgencyTruth) => void;
type RowTruth = OpenTruth<WorldAgencyTruth, "person" | "home" | "ownRecord">;

/**
 * Writes the agency's list: a row for everybody in the state on whom it holds a record, each
 * followed by the rows about departed people that come with it.
 */
export function writeAgencyRows(plan: StatePlan, nicknames: NicknamesOf, visit: Visit): void {
  const { people, draws } = plan;
  const rows = new AgencyRows(plan, nicknames, visit);
  for (let row = 0; row < people.length; row++) {
    if (plan.listed[row]! < 0) continue;
    const entity = people.person[row]!;
    const home = people.home[row]!;
    const homeEntity = people.person[people.homeStart[home]!]!;
    const filing = FILINGS[people.codes.filing[row]!]!;
    rows.begin(row, entity, filing).departed = false;
    rows.present(row, homeEntity, home);
    rows.finish(row, 0);
    const departed = draws.departed(entity);
    for (let k = 0; k < departed; k++) {
      const gone = departedNumber(entity, k);
      rows.begin(row, gone, draws.departedFiling(gone)).departed = true;
      rows.gone(row, k);
      rows.finish(row, 1 + k);
    }
  }
}

class AgencyRows {
  readonly #plan: StatePlan;
  readonly #visit: Visit;
  readonly #writer: FileWriter;
  readonly #name: PersonName;
  readonly #blank: number;
  readonly #insufficient: number;
  readonly #differs: number;
  readonly #keys;
  readonly #truth: RowTruth;
  #entity = 0;
  #home = 0;
  #kind = 0;

  constructor(plan: StatePlan, nicknames: NicknamesOf, visit: Visit) {
    const { assumptions, seed } = plan;
    this.#plan = plan;
    this.#visit = visit;
    this.#name = new PersonName(plan.names);
    this.#writer = new FileWriter(assumptions, "agency", seed, nicknames);
    this.#blank = assumed(assumptions, "agency.address-blank");
    this.#insufficient = this.#blank + assumed(assumptions, "agency.address-insufficient");
    this.#differs = assumed(assumptions, "agency.address-differs");
    const key = (name: string) => streamKey(seed, `agency-row/${name}`);
    this.#keys = {
      gap: key("address-gap"),
      text: key("address-text"),
      differs: key("address-differs"),
      share: key("share"),
      grant: key("grant"),
      caught: key("caught"),
      lost: key("lost"),
    };
    const { codes } = plan;
    const home = () => this.#home;
    const digits = () => codes.digits(this.#entity);
    this.#truth = {
      row: -1,
      get person() {
        return personCode(digits());
      },
      get home() {
        return this.departed ? "" : codes.home(home());
      },
      get ownRecord() {
        return this.filing === "none" ? "" : recordCode(digits());
      },
      convention: "spanish",
      filing: "none",
      status: "unprotected",
      record: "docket",
      departed: false,
      addressKnown: false,
      addressUsable: false,
      addressFilled: false,
      share: 0,
      grant: 0,
      caught: 0,
      lost: 0,
      events: this.#writer.events,
      place: "home",
      tin: "missing",
    };
  }

  /** Turns to the next row: about an entity who filed that way, listed like the person in `row`. */
  begin(row: number, entity: number, filing: Filing): RowTruth {
    const { people, conventions } = this.#plan;
    const truth = this.#truth;
    this.#entity = entity;
    this.#writer.begin(entity);
    truth.row++;
    truth.filing = filing;
    this.#kind = conventions[people.codes.origin[row]!]!;
    truth.convention = CONVENTIONS[this.#kind]!;
    truth.status = STATUSES[people.codes.status[row]!]!;
    truth.record = AGENCY_RECORDS[people.codes.agency[row]!]!;
    truth.share = uniformAt(this.#keys.share, entity);
    truth.grant = uniformAt(this.#keys.grant, entity);
    truth.caught = uniformAt(this.#keys.caught, entity);
    truth.lost = uniformAt(this.#keys.lost, entity);
    return truth;
  }

  /** Name and address of somebody who lives in the state. */
  present(row: number, homeEntity: number, home: number): void {
    const { people, family, map, streets, houses } = this.#plan;
    this.#home = homeEntity;
    family.fill(this.#name, this.#entity, homeEntity, this.#kind, people.codes.male[row] === 1);
    const street = streets[home]!;
    this.#place(homeEntity, street, () => map.on(street, houses[home]!, homeEntity));
  }

  /** Name and address of the `k`-th departed person for whom the row of `row` stands. */
  gone(row: number, k: number): void {
    const { family, map, streets, houses, draws } = this.#plan;
    const entity = this.#entity;
    family.fill(this.#name, entity, undefined, this.#kind, draws.departedIsMale(entity));
    const at = departedHome(this.#plan, row, k);
    const street = streets[at]!;
    this.#place(entity, street, () => map.on(street, houses[at]!, entity));
  }

  /** Writes what is left and shows the row. `copy`: 0, or 1 + k for the k-th departed. */
  finish(row: number, copy: number): void {
    const { people, dates, numbers, draws } = this.#plan;
    const { record } = this.#writer;
    const entity = this.#entity;
    const truth = this.#truth;
    this.#writer.name(this.#name, "own");
    this.#writer.dob(dates.ofAge(entity, people.codes.age[row]!));
    truth.tin = draws.tin(entity, truth.filing);
    if (truth.tin === "missing") record.tin = "";
    else if (truth.tin === "as-filed") record.tin = ownNumber(this.#plan, row, copy);
    else {
      const slot = copy * people.length + row;
      record.tin = numbers.mistaken(slot, draws.anotherIsIssued(entity));
    }
    this.#visit(record, truth);
  }

  #place(home: number, street: number, own: () => TrueAddress): void {
    const truth = this.#truth;
    const { record } = this.#writer;
    const keys = this.#keys;
    const gap = uniformAt(keys.gap, this.#entity);
    const differs = uniformAt(keys.differs, this.#entity) < this.#differs;
    truth.addressFilled = gap >= this.#blank;
    truth.addressUsable = gap >= this.#insufficient;
    truth.addressKnown = truth.addressUsable && !differs;
    truth.place = differs ? this.#plan.oldPlaces.relation(home) : "home";
    this.#writer.events.address = "as-is";
    if (!truth.addressFilled) blankAddress(record);
    else {
      const place = differs ? this.#plan.oldPlaces.address(home, street) : own();
      if (truth.addressUsable) this.#writer.address(place);
      else insufficientAddress(record, place, uniformAt(keys.text, this.#entity));
    }
  }
}
