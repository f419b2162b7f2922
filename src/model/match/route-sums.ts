import { type Assumptions, assumed } from "../assumptions.js";
import type { Policy } from "../policy/schema.js";
import type { NameCommonness } from "../population/names.js";
import { LEVELS } from "../vocabulary.js";
import { type Answerers, allCandidates, type Presence, singleCandidate } from "./candidates.js";
import type { CompiledRoute } from "./compiled-route.js";
import { type AddressClass, addressClasses, birthDateClasses } from "./event-classes.js";
import type { PlainEvent } from "./field-event.js";
import { type NameCase, nameCases } from "./name-cases.js";
import type { NameReach } from "./name-reach.js";
import { patternMass, type StrangerMass, strangerMasses, tierChances } from "./pattern-mass.js";
import type { RecordEvents } from "./record-events.js";
import { MATES } from "./request-rows.js";
import { ROW, ROW_WIDTH } from "./row-expectation.js";
import { BORROWED, OWN_KINDS, type RowSums } from "./row-sums.js";
import { type AddressMass, type StrangerPool, wholePool } from "./stranger-pool.js";
import { StrangerTerms } from "./stranger-terms.js";
import { ownerChances } from "./tin-events.js";

interface RouteInputs {
  readonly policy: Policy;
  readonly route: CompiledRoute;
  readonly events: RecordEvents;
  readonly assumptions: Assumptions;
  readonly names: NameCommonness;
  readonly pool: StrangerPool;
  readonly matesOnFile: readonly number[];
  readonly sums: RowSums;
  readonly reach: readonly NameReach[];
  /** Rows by TIN event, as `rowsByTinEvent` lays them out. */
  readonly rowsPerEvent: readonly Float64Array[];
  /** Where strangers live seen from each place, for routes on which that matters. */
  readonly around: readonly AddressMass[];
}

/** Masses of the accepted patterns for one event of each field other than names. */
interface RestMass {
  readonly own: Float64Array;
  readonly household: Float64Array;
  readonly owner: Float64Array;
  readonly strangers: readonly StrangerMass[];
}

const NO_NAME = [0, 0, 0, 1];

/** Adds up what one route does to the rows it takes. */
export class RouteSums {
  readonly #in: RouteInputs;
  readonly #cases: readonly (readonly NameCase[])[];
  /** Whether any row is about somebody of a naming convention. */
  readonly #asked: readonly boolean[];
  readonly #terms: StrangerTerms;
  readonly #row = new Float64Array(ROW_WIDTH);
  readonly #there: Presence = { own: 0, mates: 0, mateOnFile: 0, owner: 0 };
  /** Chances that a number's true holder is on file: for own numbers, for borrowed ones. */
  readonly #holders: readonly (readonly number[])[];

  constructor(inputs: RouteInputs) {
    this.#in = inputs;
    const { route, events, names } = inputs;
    this.#cases = nameCases(route, events, names);
    this.#asked = this.#cases.map((_, c) =>
      inputs.rowsPerEvent.some((rows) => {
        const each = rows.length / this.#cases.length;
        return rows.subarray(c * each, (c + 1) * each).some((n) => n > 0);
      }),
    );
    this.#terms = new StrangerTerms(route, inputs.policy.match?.candidates === "all");
    const { assumptions } = inputs;
    this.#holders = [ownerChances(assumptions, "itin"), ownerChances(assumptions, "ssn-borrowed")];
  }

  /** Adds rows that meet one of the given TIN events, which the route does not tell apart. */
  add(tin: readonly number[]): void {
    const { policy, route, events, sums } = this.#in;
    const required = policy.request.requiredFields.includes("tin");
    const present = events.tin[tin[0]!]!.present;
    if (required && !present) {
      sums.addEverywhere(tin[0]!, ROW.rejected, 1);
      return;
    }
    const address = addressClasses(policy, route, events.address);
    const dob = birthDateClasses(policy, route, events.dob);
    const matched = (1 - address.rejected) * (1 - dob.rejected);
    sums.addEverywhere(tin[0]!, ROW.rejected, 1 - matched);
    if (route.tiers === 0) {
      sums.addEverywhere(tin[0]!, ROW.unmatched, matched);
      return;
    }
    for (const a of address.classes) for (const d of dob.classes) this.#addRest(tin, a, d);
  }

  #addRest(tin: readonly number[], address: AddressClass, dob: PlainEvent): void {
    const rest = this.#restMass(tin[0]!, address, dob);
    this.#cases.forEach((cases, convention) => {
      if (!this.#asked[convention]) return;
      for (const names of cases) {
        const chance = address.chance * dob.chance * names.chance;
        this.#addCase(convention, tin, address, rest, names, chance);
      }
    });
  }

  #restMass(tinAt: number, { event: address }: AddressClass, dob: PlainEvent): RestMass {
    const { route, pool, events, around } = this.#in;
    const tin = events.tin[tinAt]!;
    const has = (field: "dob" | "address" | "tin"): boolean => route.compared.has(field);
    const level = has("address") ? LEVELS.address.indexOf(address.usable ? "none" : "missing") : 0;
    const elsewhere = LEVELS.address.map((_, at) => (at === level ? 1 : 0));
    const nowhere = route.byState && address.usable ? around : [wholePool(pool, level)];
    const ofKind = (kind: "own" | "household"): Float64Array =>
      patternMass(route, {
        dob: has("dob") ? dob[kind] : undefined,
        address: has("address") ? address[kind] : undefined,
        tin: has("tin") ? tin[kind] : undefined,
      });
    const chance = has("dob") ? dob.stranger : undefined;
    return {
      own: ofKind("own"),
      household: ofKind("household"),
      // The number's true holder lives anywhere and was born on any day.
      owner: has("tin")
        ? patternMass(route, { dob: chance, address: elsewhere, tin: [1, 0, 0] })
        : new Float64Array(route.tiers * route.levelPairs),
      strangers: strangerMasses(
        route,
        { dob: chance, tin: has("tin") ? tin.stranger : undefined },
        nowhere,
      ),
    };
  }

  #addCase(
    convention: number,
    tin: readonly number[],
    address: AddressClass,
    rest: RestMass,
    names: NameCase,
    chance: number,
  ): void {
    const { route } = this.#in;
    const { surname, given, pairs } = names;
    const of = (kind: "own" | "household"): Float64Array =>
      tierChances(route, surname?.[kind] ?? NO_NAME, given?.[kind] ?? NO_NAME, rest[kind]);
    const who = { own: of("own"), mate: of("household"), owner: this.#owner(names, rest) };
    const add = (mass: StrangerMass, place: number | undefined): void => {
      this.#terms.evaluate(pairs, mass.hispanic, mass.other);
      const returned = this.#addAnswers(convention, tin, address, who, chance, place);
      this.#addReach(convention, names, returned);
    };
    const [first] = rest.strangers;
    if (rest.strangers.length === 1) add(first!, undefined);
    else for (const [state, mass] of rest.strangers.entries()) add(mass, state);
  }

  /** The true holder may go by the same name (a whole identity is borrowed) or by another. */
  #owner({ surname, given }: NameCase, rest: RestMass): Float64Array {
    const { route, assumptions } = this.#in;
    const same = assumed(assumptions, "pool.owner-same-name");
    const alike = tierChances(route, surname?.own ?? NO_NAME, given?.own ?? NO_NAME, rest.owner);
    const unlike = tierChances(route, NO_NAME, NO_NAME, rest.owner);
    return alike.map((chance, k) => same * chance + (1 - same) * unlike[k]!);
  }

  /** Adds the endings of all kinds of rows; returns how many strangers' records they return. */
  #addAnswers(
    convention: number,
    tin: readonly number[],
    address: AddressClass,
    who: Answerers,
    chance: number,
    place: number | undefined,
  ): number {
    const { policy, route, matesOnFile, sums } = this.#in;
    const answer = policy.match?.candidates === "all" ? allCandidates : singleCandidate;
    const byNumber = route.compared.has("tin");
    const there = this.#there;
    const row = this.#row;
    const [first] = tin;
    let returned = 0;
    for (let mates = 0; mates < MATES; mates++) {
      there.mates = mates;
      there.mateOnFile = matesOnFile[mates] ?? 0;
      let answered = -1;
      for (let kind = 0; kind < OWN_KINDS; kind++) {
        const rows = this.#rowsOf(tin, convention, kind, mates, place);
        if (rows === 0) continue;
        // Whose number it is makes no difference to a route that does not compare it.
        const alike = kind === BORROWED && answered === BORROWED - 1 && !byNumber;
        answered = kind;
        if (!alike) {
          there.own = kind === 0 ? 0 : 1;
          there.owner = byNumber ? this.#holders[kind === BORROWED ? 1 : 0]![first!]! : 0;
          answer(row, who, there, this.#terms);
          row[ROW.ownNew] = row[ROW.own]! * address.unknown;
          row[ROW.ownInsufficient] = row[ROW.own]! * address.insufficient;
          row[ROW.householdNew] = row[ROW.household]! * address.unknown;
        }
        sums.add(first!, convention, kind, mates, place, chance, row);
        returned += rows * chance * row[ROW.strangers]!;
      }
    }
    return returned;
  }

  #rowsOf(
    tin: readonly number[],
    convention: number,
    kind: number,
    mates: number,
    place: number | undefined,
  ): number {
    const { places } = this.#in.sums;
    const at = ((convention * OWN_KINDS + kind) * MATES + mates) * places;
    const [from, to] = place === undefined ? [at, at + places] : [at + place, at + place + 1];
    let rows = 0;
    for (const t of tin) {
      for (let i = from; i < to; i++) rows += this.#in.rowsPerEvent[t]![i]!;
    }
    return rows;
  }

  /** Answers that a reviewer stops reach nobody, so that the rest fall on the same people less. */
  #addReach(convention: number, names: NameCase, answers: number): void {
    const returned = answers * (1 - (this.#in.policy.approval.review?.catchRate ?? 0));
    if (returned === 0) return;
    const reach = this.#in.reach[convention]!;
    if (this.#terms.series || names.pairs.length === 1) {
      reach.addRare(returned);
      return;
    }
    reach.add(names.pairs, this.#in.route, this.#terms.perPair, returned, this.#in.pool);
  }
}
