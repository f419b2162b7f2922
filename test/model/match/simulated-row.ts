import { type Kinship, kinship } from "../../../src/model/match/kinship.js";
import type { LevelTable } from "../../../src/model/match/level-tables.js";
import { measuredLevels } from "../../../src/model/match/measured.js";
import { DEPARTED_UNFILED, MATES, RequestRows } from "../../../src/model/match/request-rows.js";
import type { MatchInputs } from "../../../src/model/match/row-outcomes.js";
import { ownKind } from "../../../src/model/match/row-sums.js";
import { tinChances } from "../../../src/model/match/tin-events.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import type { Policy } from "../../../src/model/policy/schema.js";
import { CONVENTIONS, FILINGS } from "../../../src/model/vocabulary.js";
import type { Random } from "../random.js";
import {
  type Levels,
  type Passed,
  type ReturnedCounts,
  SimulatedPolicy,
} from "./simulated-policy.js";
import { SimulatedStrangers, strangerDates } from "./simulated-strangers.js";
import {
  type AgencyRow,
  drawPlace,
  MISSING_DOB,
  NO_ADDRESS,
  Writer,
  type WrittenRecord,
} from "./simulated-writing.js";

/** One kind of row: everything of it that a simulated request needs. */
export interface RowKind {
  readonly convention: number;
  readonly stand: number;
  readonly mates: number;
  readonly state: number;
}

/** What one simulated request ended in, and the records returned by kind. */
export interface RowResult {
  readonly outcome: string;
  readonly returned: ReturnedCounts;
  readonly place: AgencyRow["place"];
  /** Whether it is answered on a route that compares the number. */
  readonly byNumber: boolean;
}

const [MISSING, ANOTHER] = [0, 2];
const [EQUAL, DIFFERENT, NO_NUMBER] = [0, 1, 2];
const NO_NAME = 3;
const ELSEWHERE = 4;
/** Level of a date of birth that the row lacks. */
const MISSING_DOB_LEVEL = 3;
/** Nobody in a home is born on the same day, but for twins and chance. */
const MATES_DATES = [0.0005, 0.0005, 0.999];

/**
 * Plays out single requests record by record: what happened to the agency's row, which records are
 * on the tax file, what happened to each of them, how alike they are, and what the policy does with
 * those that pass. Shares with the model only the chances of events, the level tables and the pool,
 * none of its sums.
 */
export class SimulatedRow {
  readonly #inputs: MatchInputs;
  readonly #kind: RowKind;
  readonly #policy: SimulatedPolicy;
  readonly #strangers: SimulatedStrangers;
  readonly #agency: Writer;
  readonly #tax: Writer;
  readonly #filing: (typeof FILINGS)[number];
  readonly #kinship: Kinship;

  constructor(policy: Policy, inputs: MatchInputs, kind: RowKind) {
    this.#inputs = inputs;
    this.#kind = kind;
    this.#policy = new SimulatedPolicy(policy, inputs, kind.convention);
    this.#strangers = new SimulatedStrangers(this.#policy, inputs, kind.convention, kind.state);
    this.#agency = new Writer(inputs, "agency", kind.convention);
    this.#tax = new Writer(inputs, "tax", kind.convention);
    this.#kinship = kinship(inputs.assumptions, CONVENTIONS[kind.convention]!);
    this.#filing = FILINGS[kind.stand] ?? (kind.stand === DEPARTED_UNFILED ? "none" : "itin");
  }

  play(random: Random): RowResult {
    const { assumptions, fresh, matesOnFile } = this.#inputs;
    const { mates, stand } = this.#kind;
    const onFile = matesOnFile[ownKind(stand) * MATES + mates]!;
    const tin = random.pick(tinChances(assumptions, this.#filing, fresh));
    const row = { ...this.#agency.write(random), ...drawPlace(random, this.#inputs), tin };
    const route = this.#policy.routeOf(row);
    if (route < 0 || this.#policy.rejects(row)) {
      const returned = { own: 0, household: 0, owners: 0, strangers: 0 };
      return { outcome: "rejected", returned, place: row.place, byNumber: false };
    }
    const { namesakes } = this.#strangers;
    const node = [
      namesakes.pickNode(random, "surname", row.surname),
      namesakes.pickNode(random, "given", row.given),
    ] as const;
    const found: Passed[] = this.#strangers.draw(random, route, row, node);
    const offer = (kind: Passed["kind"], record: Levels): void => {
      const tier = this.#policy.tier(route, record);
      if (tier !== undefined) found.push({ kind, tier });
    };
    const n = this.#policy.normalizationOf(route);
    if (this.#filing !== "none") offer("own", this.#own(random, row, n));
    const stands = this.#standsToFamily(random);
    for (let mate = 0; mate < mates; mate++) {
      if (random.happens(onFile)) offer("household", this.#mate(random, row, n, stands));
    }
    if (this.#filing === "ssn-borrowed") offer("owners", this.#lender(random, row, n));
    // Where numbers are not compared, whoever holds a mistaken one is a stranger like any other.
    const mistaken = row.tin === ANOTHER && this.#policy.compares(route, "tin");
    if (mistaken && random.happens(assumptions["agency.tin-other-issued"]!)) {
      offer("owners", this.#far(random, row, [NO_NAME, NO_NAME], EQUAL));
    }
    const ending = this.#policy.end(found, random);
    const answered = ["correct", "wrong", "mixed"].includes(ending.outcome);
    const byNumber = answered && this.#policy.compares(route, "tin");
    return { ...ending, place: row.place, byNumber };
  }

  #level(random: Random, table: LevelTable, ...cell: readonly number[]): number {
    return random.pick(measuredLevels(table, ...cell));
  }

  /** The person's own record. */
  #own(random: Random, row: AgencyRow, n: number): Levels {
    const { levels, assumptions } = this.#inputs;
    const tax = this.#tax.write(random);
    const mistyped = random.happens(assumptions["tax.tin-error"]!);
    const dob =
      row.dob === MISSING_DOB
        ? MISSING_DOB_LEVEL
        : this.#level(random, levels.dobSame, row.dob, tax.dob);
    const tin = [NO_NUMBER, mistyped ? DIFFERENT : EQUAL, DIFFERENT][row.tin]!;
    return [...this.#names(random, row, tax, n), dob, this.#address(random, row, tax, n), tin];
  }

  #names(random: Random, row: AgencyRow, tax: WrittenRecord, n: number): [number, number] {
    const { levels } = this.#inputs;
    const c = this.#kind.convention;
    return [
      this.#level(random, levels.surnameSame, n, c, row.surname, tax.surname),
      this.#level(random, levels.givenSame, n, c, row.given, tax.given),
    ];
  }

  /** The address of the person or of somebody in the same home. */
  #address(random: Random, row: AgencyRow, tax: WrittenRecord, n: number): number {
    if (row.home < 0) return NO_ADDRESS;
    return this.#level(random, this.#inputs.levels.address, n, row.home, row.address, tax.address);
  }

  /**
   * Another adult of the home, whose names are the same, share a surname, or agree by chance. The
   * chance is that of the average name, as in the model: a common name that a mate bears by chance
   * is borne by strangers, too, but so few rows are answered that way that it is left out.
   */
  /** Whether somebody bears the home's surnames (0 both, 1 one of two, 2 none) and given name. */
  #standsToFamily(random: Random): { readonly surname: number; readonly given: boolean } {
    const { both, first, given } = this.#kinship;
    return {
      surname: random.pick([both, first, 1 - both - first]),
      given: random.happens(given),
    };
  }

  #mate(
    random: Random,
    row: AgencyRow,
    n: number,
    person: { readonly surname: number; readonly given: boolean },
  ): Levels {
    const { levels } = this.#inputs;
    const c = this.#kind.convention;
    const two = hasTwoSurnames(CONVENTIONS[c]!);
    const careless = random.happens(this.#tax.careless);
    const tax = this.#tax.writeForm(random, careless ? 1 : 0);
    const mate = this.#standsToFamily(random);
    // They share what both of them bear.
    const bond = Math.max(person.surname, mate.surname);
    const namesake = person.given && mate.given && random.happens(this.#kinship.oneSex);
    const chance = (field: "surname" | "given"): number =>
      random.pick(
        this.#strangers.namesakes.levels(
          field,
          n,
          row[field],
          this.#strangers.namesakes.pickNode(random, field, row[field]),
          two ? 0 : 1,
          careless ? 1 : 0,
        ),
      );
    const surname =
      bond === 2
        ? chance("surname")
        : this.#level(
            random,
            bond === 0 ? levels.surnameSame : levels.surnameOne,
            n,
            c,
            row.surname,
            tax.surname,
          );
    const given = namesake
      ? this.#level(random, levels.givenSame, n, c, row.given, tax.given)
      : chance("given");
    const dob = row.dob === MISSING_DOB ? MISSING_DOB_LEVEL : random.pick(MATES_DATES);
    const tin = row.tin === MISSING ? NO_NUMBER : DIFFERENT;
    return [surname, given, dob, this.#address(random, row, tax, n), tin];
  }

  /** The true owner of a borrowed number, who may go by the borrower's whole name. */
  #lender(random: Random, row: AgencyRow, n: number): Levels {
    const alike = random.happens(this.#inputs.assumptions["pool.owner-same-name"]!);
    const names = this.#names(random, row, this.#tax.write(random), n);
    const tin = [NO_NUMBER, EQUAL, DIFFERENT][row.tin]!;
    return this.#far(random, row, alike ? names : [NO_NAME, NO_NAME], tin);
  }

  /** Somebody born on any day who lives anywhere. */
  #far(random: Random, row: AgencyRow, names: readonly [number, number], tin: number): Levels {
    const dob = random.pick(strangerDates(this.#inputs, row.dob));
    return [...names, dob, row.home < 0 ? NO_ADDRESS : ELSEWHERE, tin];
  }
}

/** Rows of one kind only, `count` of them. */
export function rowsOf(kind: RowKind, states: number, count: number): RequestRows {
  const rows = new RequestRows(states);
  rows.count[rows.at(kind.convention, kind.stand, kind.mates, kind.state)] = count;
  return rows;
}
