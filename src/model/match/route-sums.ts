import { type Assumptions, assumed } from "../assumptions.js";
import type { Policy } from "../policy/schema.js";
import { CONVENTIONS, LEVELS } from "../vocabulary.js";
import { type Answerers, allCandidates, type Presence, singleCandidate } from "./candidates.js";
import type { CompiledRoute } from "./compiled-route.js";
import { type AddressClass, addressClasses, birthDateClasses } from "./event-classes.js";
import type { CaseName, PlainEvent } from "./field-event.js";
import {
  averaged,
  type HomeChances,
  type HomeMass,
  homeChances,
  homeMasses,
  homeSeldomPasses,
  kinChances,
  mateAgrees,
} from "./home-mass.js";
import { type ConventionCases, type NameCase, nameCases } from "./name-cases.js";
import type { NameReach } from "./name-reach.js";
import { OwnerAnswers, type OwnerChances } from "./owner-answers.js";
import { type StrangerMass, strangerMasses } from "./pattern-mass.js";
import type { RecordEvents } from "./record-events.js";
import { MATES } from "./request-rows.js";
import { ROW, ROW_WIDTH, review } from "./row-expectation.js";
import { BORROWED, OWN_KINDS, type RowSums } from "./row-sums.js";
import { seenMasses, seenParts } from "./seen-parts.js";
import {
  type AddressMass,
  farAway,
  levelMass,
  partsOf,
  type StrangerPool,
  wholePool,
} from "./stranger-pool.js";
import { StrangerTerms } from "./stranger-terms.js";

export interface RouteInputs {
  readonly policy: Policy;
  readonly route: CompiledRoute;
  readonly events: RecordEvents;
  readonly assumptions: Assumptions;
  readonly pool: StrangerPool;
  readonly matesOnFile: Float64Array;
  readonly sums: RowSums;
  readonly reach: readonly NameReach[];
  /** Share of rows by naming convention. */
  readonly conventionShares: readonly number[];
  /** Rows by TIN event, as `rowsByTinEvent` lays them out. */
  readonly rowsPerEvent: readonly Float64Array[];
  /** Where strangers live seen from each place, for routes on which that matters. */
  readonly around: readonly AddressMass[];
}

/** Masses of the accepted patterns for one event of each field other than names. */
interface RestMass {
  readonly home: readonly HomeMass[];
  readonly strangers: readonly StrangerMass[];
}

/** Masses of the parts of the tax file, as a naming convention sees them from one place. */
type StrangerParts = readonly Float64Array[];

/** A place with what rows from there see of the tax file; undefined where that is alike everywhere. */
interface SeenPlace {
  readonly place: number | undefined;
  readonly parts: StrangerParts;
}

/** Rows of a naming convention that meet one event of each field other than names. */
interface CasePlace {
  readonly convention: number;
  readonly address: AddressClass;
  readonly dob: PlainEvent;
  readonly home: readonly HomeMass[];
  /** Whatever the names, records from the home hardly ever pass. */
  readonly seldom: boolean;
  readonly places: readonly SeenPlace[];
}

/** How often such rows meet a name case, and who then answers. */
interface CaseRows {
  readonly chance: number;
  /** For rows with no mates, with one, and with more; just the first where no mate can agree. */
  readonly byMates: readonly (readonly HomeChances[])[];
  readonly owners: OwnerChances;
}

/** Adds up what one route does to the rows it takes. */
export class RouteSums {
  readonly #in: RouteInputs;
  readonly #cases: readonly ConventionCases[];
  /** Whether any row is about somebody of a naming convention. */
  readonly #asked: readonly boolean[];
  readonly #terms: StrangerTerms;
  readonly #owners: OwnerAnswers;
  readonly #nobody: readonly number[];
  /** Share of answers that a reviewer lets through: the rest fall on the same people less. */
  readonly #unstopped: number;
  /** The TIN event being added and the rows that meet it. */
  #tin = 0;
  readonly #rows: Float64Array;
  /** Those rows from all places together, and by naming convention and place. */
  readonly #everywhere: Float64Array;
  readonly #from: Float64Array;
  readonly #row = new Float64Array(ROW_WIDTH);
  /** Strangers' records that the row returns, before any review. */
  #strangers = 0;
  /** Who is there and how they answer, filled in for each kind of row. */
  readonly #there: Presence = { own: 0, mates: 0, mateOnFile: 0 };
  readonly #who: Answerers;

  constructor(inputs: RouteInputs) {
    this.#in = inputs;
    const { route, events } = inputs;
    this.#from = new Float64Array(CONVENTIONS.length * inputs.sums.places);
    this.#rows = new Float64Array(inputs.rowsPerEvent[0]!.length);
    this.#everywhere = new Float64Array(CONVENTIONS.length * OWN_KINDS * MATES);
    const nobody = new Array<number>(route.tiers).fill(0);
    this.#nobody = nobody;
    this.#who = { own: nobody, mate: nobody, lender: nobody, holder: nobody };
    this.#cases = nameCases(route, events, inputs.conventionShares);
    this.#asked = this.#cases.map((_, c) =>
      inputs.rowsPerEvent.some((rows) => {
        const each = rows.length / this.#cases.length;
        return rows.subarray(c * each, (c + 1) * each).some((n) => n > 0);
      }),
    );
    this.#unstopped = 1 - (inputs.policy.approval.review?.catchRate ?? 0);
    this.#terms = new StrangerTerms(route, inputs.policy.match?.candidates === "all");
    this.#owners = new OwnerAnswers(route, events, inputs.assumptions);
  }

  /** Adds rows that meet one of the given TIN events, which the route does not tell apart. */
  add(tin: readonly number[]): void {
    const { policy, route, events, sums, rowsPerEvent } = this.#in;
    const { places } = sums;
    const each = OWN_KINDS * MATES * places;
    this.#tin = tin[0]!;
    this.#rows.fill(0);
    for (const at of tin) {
      for (let i = 0; i < this.#rows.length; i++) this.#rows[i]! += rowsPerEvent[at]![i]!;
    }
    this.#from.fill(0);
    this.#everywhere.fill(0);
    for (let i = 0; i < this.#rows.length; i++) {
      this.#from[Math.floor(i / each) * places + (i % places)]! += this.#rows[i]!;
      this.#everywhere[Math.floor(i / places)]! += this.#rows[i]!;
    }
    const required = policy.request.requiredFields.includes("tin");
    const present = events.tin[tin[0]!]!.present;
    if (required && !present) {
      sums.addEverywhere(tin[0]!, ROW.rejected, 1);
      return;
    }
    const addresses = addressClasses(policy, route, events.address);
    const dates = birthDateClasses(policy, route, events.dob);
    let matched = 0;
    for (const a of addresses) for (const d of dates) matched += this.#chance(a, d);
    sums.addEverywhere(tin[0]!, ROW.rejected, Math.max(0, 1 - matched));
    if (route.tiers === 0) {
      sums.addEverywhere(tin[0]!, ROW.unmatched, matched);
      return;
    }
    for (const a of addresses) for (const d of dates) this.#addRest(tin, a, d);
  }

  /** Chance that several fields meet their events: independent given the form, which is averaged. */
  #chance(...fields: readonly { readonly chance: readonly [number, number] }[]): number {
    const { agencyForms } = this.#in.events;
    let sum = 0;
    for (const form of [0, 1] as const) {
      let chance = agencyForms[form];
      for (const field of fields) chance *= field.chance[form];
      sum += chance;
    }
    return sum;
  }

  #addRest(tin: readonly number[], address: AddressClass, dob: PlainEvent): void {
    const { route } = this.#in;
    const rest = this.#restMass(tin[0]!, address, dob);
    this.#owners.prepare(tin[0]!, address.event, dob);
    const seldom = homeSeldomPasses(route, rest.home);
    this.#cases.forEach(({ groups, byForm }, convention) => {
      if (!this.#asked[convention]) return;
      const places = this.#placesOf(convention, rest.strangers);
      const at = { convention, address, dob, home: rest.home, seldom, places };
      if (seldom && byForm().every((names) => this.#linear(at, names))) {
        for (const names of byForm()) this.#addCase(at, names);
        return;
      }
      for (const { together, each } of groups) {
        if (together !== undefined && this.#linear(at, together)) this.#addCase(at, together);
        else for (const names of each()) this.#addNamed(at, names);
      }
    });
  }

  #restMass(tinAt: number, { event: address }: AddressClass, dob: PlainEvent): RestMass {
    const { route, pool, events, around, assumptions } = this.#in;
    const tin = events.tin[tinAt]!;
    const has = (field: "dob" | "address" | "tin"): boolean => route.compared.has(field);
    const level = has("address") ? LEVELS.address.indexOf(address.usable ? "none" : "missing") : 0;
    const occupants = assumed(assumptions, "pool.filers-per-return");
    const lived = has("address") && address.usable;
    const places = lived
      ? (route.byState ? around : [farAway(pool)]).map((place) =>
          levelMass(pool, place, address, occupants),
        )
      : [wholePool(pool, level)];
    return {
      home: homeMasses(route, address, dob, tin),
      strangers: strangerMasses(
        route,
        { dob: has("dob") ? dob.stranger : undefined, tin: has("tin") ? tin.stranger : undefined },
        places,
      ),
    };
  }

  /** The places that rows of a convention come from, and the strangers seen from there. */
  #placesOf(convention: number, strangers: readonly StrangerMass[]): readonly SeenPlace[] {
    const first = convention * this.#in.sums.places;
    const community = this.#in.events.communities[convention]!;
    const together = this.#together(convention);
    return strangers
      .map((mass, at) => ({ place: strangers.length === 1 ? undefined : at, mass }))
      .filter(({ place }) => place === undefined || this.#from[first + place]! > 0)
      .map(({ place, mass }) => ({
        place,
        parts: seenMasses(convention, community, mass, mass.own(convention), together),
      }));
  }

  /** By part, how often strangers bear both names, where conventions are mixed and both compared. */
  #together(convention: number): readonly number[] | undefined {
    const { compared } = this.#in.route;
    if (!(compared.has("surname") && compared.has("given"))) return undefined;
    return this.#in.events.together?.[convention];
  }

  /** Whether strangers are so few for every name that means over names are enough. */
  #linear(at: CasePlace, { surname, given }: NameCase<CaseName>): boolean {
    for (const { parts } of at.places) {
      if (!this.#terms.few(surname?.strangers, given?.strangers, parts)) return false;
    }
    return true;
  }

  /** Adds a case for which means over names are enough. */
  #addCase(at: CasePlace, names: NameCase<CaseName>): void {
    const rows = this.#rowsMeeting(at, names);
    if (rows === undefined) return;
    for (const { place, parts } of at.places) {
      this.#terms.fromMeans(names.surname?.strangers, names.given?.strangers, parts);
      const answers = this.#addAnswers(at, rows, place);
      this.#in.reach[at.convention]!.addRare(answers * this.#unstopped);
    }
  }

  /** Adds a case for which it may count how common the names are. */
  #addNamed(at: CasePlace, names: NameCase): void {
    const rows = this.#rowsMeeting(at, names);
    if (rows === undefined) return;
    const [surname, given] = [names.surname?.strangers, names.given?.strangers];
    for (const { place, parts } of at.places) {
      const rare = this.#terms.few(surname, given, parts);
      if (rare) this.#terms.fromMeans(surname, given, parts);
      else this.#terms.integrate(surname, given, parts, names.nodes);
      const answers = this.#addAnswers(at, rows, place) * this.#unstopped;
      if (rare || (surname === undefined && given === undefined)) {
        this.#in.reach[at.convention]!.addRare(answers);
      } else if (answers > 0) this.#addReach(at.convention, names, answers);
    }
  }

  #rowsMeeting(at: CasePlace, names: NameCase<CaseName>): CaseRows | undefined {
    const chance = this.#chance(at.address, at.dob, names);
    if (chance === 0) return undefined;
    const { route, events } = this.#in;
    const home = homeChances(route, names, at.home, events.taxForms);
    const owners = this.#owners.answers(names);
    const alone = averaged(home);
    if (!mateAgrees(home)) return { chance, byMates: [alone], owners };
    // Not even the closest kin pass often enough for it to matter that they are.
    if (at.seldom) return { chance, byMates: [alone, home], owners };
    // Kinship only matters where there are two mates or more, the address from one mate on.
    const kin = kinChances(route, names, at.home, events.taxForms, home);
    return { chance, byMates: [alone, home, kin], owners };
  }

  /** Adds the endings of all kinds of rows; returns how many strangers' records they return. */
  #addAnswers(
    { convention, address }: CasePlace,
    { chance, byMates, owners }: CaseRows,
    place: number | undefined,
  ): number {
    const { matesOnFile, sums } = this.#in;
    const there = this.#there;
    const who = this.#who;
    const row = this.#row;
    who.holder = owners.holder;
    let returned = 0;
    for (let kind = 0; kind < OWN_KINDS; kind++) {
      who.lender = kind === BORROWED ? owners.lender : this.#nobody;
      there.own = kind === 0 ? 0 : 1;
      // Mates that cannot agree change nothing: one ending serves for any number of them.
      let known = false;
      for (let mates = 0; mates < MATES; mates++) {
        const rows = this.#rowsOf(convention, kind, mates, place);
        if (rows === 0) continue;
        there.mates = mates;
        there.mateOnFile = matesOnFile[kind * MATES + mates]!;
        const variants = byMates[Math.min(mates, byMates.length - 1)]!;
        for (let v = 0; v < variants.length; v++) {
          const variant = variants[v]!;
          if (!known) this.#endRow(variant, address);
          known = byMates.length === 1;
          const weight = chance * variant.share;
          returned += rows * weight * this.#strangers;
          sums.add(this.#tin, convention, kind, mates, place, weight, row);
        }
      }
    }
    return returned;
  }

  /** Writes the ending of a row to `#row`, and how many strangers' records it returns. */
  #endRow({ own, mate }: HomeChances, { unknown, insufficient }: AddressClass): void {
    const { route, policy } = this.#in;
    const { review: check } = policy.approval;
    const row = this.#row;
    const who = this.#who;
    who.own = own;
    who.mate = mate;
    if (policy.match?.candidates === "all") allCandidates(row, who, this.#there, this.#terms);
    else singleCandidate(row, who, this.#there, this.#terms);
    this.#strangers = row[ROW.strangers]!;
    row[ROW.ownNew] = row[ROW.own]! * unknown;
    row[ROW.ownInsufficient] = row[ROW.own]! * insufficient;
    row[ROW.householdNew] = row[ROW.household]! * unknown;
    if (check) review(row, 0, check.catchRate, check.lossRate);
    const answered = row[ROW.correct]! + row[ROW.wrong]! + row[ROW.mixed]!;
    row[ROW.byNumber] = route.compared.has("tin") ? answered : 0;
  }

  #rowsOf(convention: number, kind: number, mates: number, place: number | undefined): number {
    const at = (convention * OWN_KINDS + kind) * MATES + mates;
    return place === undefined
      ? this.#everywhere[at]!
      : this.#rows[at * this.#in.sums.places + place]!;
  }

  #addReach(convention: number, names: NameCase, answers: number): void {
    const community = this.#in.events.communities[convention]!;
    const { pool } = this.#in;
    const mine = pool.ownTotals[convention]!;
    const together = this.#together(convention);
    const people = seenParts(convention, community, partsOf(pool), mine, together);
    const reach = this.#in.reach[convention]!;
    reach.add(names, this.#in.route, this.#terms.perPair, answers, people);
  }
}
