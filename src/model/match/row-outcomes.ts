import { type Assumptions, assumed } from "../assumptions.js";
import type { AddressTest, Policy } from "../policy/schema.js";
import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS, FILINGS, LEVELS } from "../vocabulary.js";
import { type Answerers, addAllCandidates, addSingleCandidate } from "./candidates.js";
import { type CompiledRoute, compileRoute } from "./compiled-route.js";
import type { AddressEvent, NameEvent, PlainEvent } from "./field-event.js";
import { matchWeights } from "./match-weights.js";
import { type NamePairs, namePairs, nameSide } from "./name-pairs.js";
import { bearersOf, NameReach, namesPerPair } from "./name-reach.js";
import { patternMass, strangerMass, tierChances } from "./pattern-mass.js";
import { type RecordEvents, recordEvents } from "./record-events.js";
import {
  DEPARTED_FILED,
  DEPARTED_UNFILED,
  MATES,
  type RequestRows,
  STANDS,
} from "./request-rows.js";
import { ROW, ROW_WIDTH, review } from "./row-expectation.js";
import { massAround, type StrangerPool, wholePool } from "./stranger-pool.js";
import { lambdaAt, StrangerTerms } from "./stranger-terms.js";
import { ownerChances, type TinEvent, tinChances } from "./tin-events.js";

/** Kinds of own record the sums tell apart: none, the person's, one under a borrowed number. */
const OWN_KINDS = 3;

/** What the matching of one scenario needs besides the rows. */
export interface MatchInputs {
  readonly assumptions: Assumptions;
  readonly names: NameCommonness;
  readonly pool: StrangerPool;
  /** Share of a home's other adults who are on the tax file, by how many there are. */
  readonly matesOnFile: readonly number[];
  /** Rows come from recent, complete applications. */
  readonly fresh: boolean;
}

/** Expected endings of every kind of row, and how many distinct strangers they return. */
export interface RowOutcomes {
  /** `ROW_WIDTH` numbers per kind of row, in the order of `RequestRows.count`. */
  readonly perRow: Float64Array;
  /** Distinct strangers per stranger's record returned, at most 1. */
  readonly distinctShare: number;
  /** Whether strangers come from the row's own state rather than from the whole country. */
  readonly strangersByState: boolean;
}

/** Runs the policy's matching over all kinds of request rows, in expectation (design section 6). */
export function rowOutcomes(policy: Policy, rows: RequestRows, inputs: MatchInputs): RowOutcomes {
  const run = new Matching(policy, rows, inputs);
  run.addAll();
  return run.finish();
}

class Matching {
  readonly #policy: Policy;
  readonly #rows: RequestRows;
  readonly #in: MatchInputs;
  readonly #events: RecordEvents;
  readonly #routes: readonly CompiledRoute[];
  readonly #reach: NameReach[];
  /** Per TIN event: sums by convention, kind of own record, mates and state. */
  readonly #sums: readonly Float64Array[];
  readonly #tinChances: readonly (readonly number[])[];
  readonly #owners: readonly (readonly number[])[];

  constructor(policy: Policy, rows: RequestRows, inputs: MatchInputs) {
    const { assumptions, names, pool, fresh } = inputs;
    const match = policy.match;
    if (match === null) throw new Error(`Policy "${policy.id}" matches nothing.`);
    this.#policy = policy;
    this.#rows = rows;
    this.#in = inputs;
    this.#events = recordEvents(assumptions, names, match.normalization, fresh);
    const shares = rows.conventionShares();
    const weights = matchWeights(assumptions, this.#events, names, pool, shares);
    const confirmed = policy.request.addressTest === "confirmed";
    this.#routes = match.routes.map((route) => compileRoute(route, match, confirmed, weights));
    this.#reach = CONVENTIONS.map(
      (c) => new NameReach(names[c].surname.weight.length * names[c].given.weight.length),
    );
    const size = CONVENTIONS.length * OWN_KINDS * MATES * rows.states * ROW_WIDTH;
    this.#sums = this.#events.tin.map(() => new Float64Array(size));
    const filings = STANDS.map((_, stand) =>
      stand === DEPARTED_FILED ? "itin" : stand === DEPARTED_UNFILED ? "none" : FILINGS[stand]!,
    );
    this.#tinChances = filings.map((filing) => tinChances(assumptions, filing, fresh));
    this.#owners = filings.map((filing) => ownerChances(assumptions, filing));
  }

  addAll(): void {
    const { dob, address, tin } = this.#events;
    tin.forEach((t, tinAt) => {
      const route = this.#routes.find(
        ({ when }) => when === "always" || (when === "tin-present") === t.present,
      );
      for (const a of address) {
        for (const d of dob) {
          const chance = a.chance * d.chance;
          if (!route || this.#isRejected(t, a, d)) this.#addEverywhere(tinAt, ROW.rejected, chance);
          else this.#addRest(route, tinAt, a, d, chance);
        }
      }
    });
  }

  #isRejected(tin: TinEvent, address: AddressEvent, dob: PlainEvent): boolean {
    const { requiredFields, addressTest } = this.#policy.request;
    const lacks = { tin: !tin.present, address: !address.filled, dob: dob.id === "missing" };
    return requiredFields.some((field) => lacks[field]) || !passesTest(addressTest, address);
  }

  #sumAt(convention: number, kind: number, mates: number, state: number): number {
    const states = this.#rows.states;
    return (((convention * OWN_KINDS + kind) * MATES + mates) * states + state) * ROW_WIDTH;
  }

  #addEverywhere(tinAt: number, field: number, chance: number): void {
    const sums = this.#sums[tinAt]!;
    for (let at = field; at < sums.length; at += ROW_WIDTH) sums[at]! += chance;
  }

  /** All name events of all conventions, for one event of each other field. */
  #addRest(
    route: CompiledRoute,
    tinAt: number,
    address: AddressEvent,
    dob: PlainEvent,
    chance: number,
  ): void {
    if (route.tiers === 0) {
      this.#addEverywhere(tinAt, ROW.unmatched, chance);
      return;
    }
    const rest = this.#restMass(route, this.#events.tin[tinAt]!, address, dob);
    CONVENTIONS.forEach((_, c) => {
      const surnames = route.compared.has("surname") ? this.#events.surname[c]! : [undefined];
      const givens = route.compared.has("given") ? this.#events.given[c]! : [undefined];
      for (const surname of surnames) {
        for (const given of givens) {
          const names = (surname?.chance ?? 1) * (given?.chance ?? 1);
          const event = { route, tinAt, address, rest, surname, given, chance: chance * names };
          this.#addEvent(c, event);
        }
      }
    });
  }

  #restMass(route: CompiledRoute, tin: TinEvent, address: AddressEvent, dob: PlainEvent): RestMass {
    const { pool, assumptions } = this.#in;
    const has = (field: "dob" | "address" | "tin"): boolean => route.compared.has(field);
    const strangerRest = {
      dob: has("dob") ? dob.stranger : undefined,
      tin: has("tin") ? tin.stranger : undefined,
    };
    const perState = route.byState && address.usable;
    const level = has("address") ? LEVELS.address.indexOf(address.usable ? "none" : "missing") : 0;
    const masses = perState
      ? pool.states.map((_, state) => massAround(pool, assumptions, state))
      : [wholePool(pool, level)];
    const elsewhere = address.usable ? [0, 0, 0, 0, 1, 0] : [0, 0, 0, 0, 0, 1];
    const rest = (kind: "own" | "household"): Float64Array =>
      patternMass(route, {
        dob: has("dob") ? dob[kind] : undefined,
        address: has("address") ? address[kind] : undefined,
        tin: has("tin") ? tin[kind] : undefined,
      });
    return {
      own: rest("own"),
      household: rest("household"),
      owner: patternMass(route, {
        dob: has("dob") ? dob.stranger : undefined,
        address: has("address") ? elsewhere : undefined,
        tin: has("tin") ? [1, 0, 0] : undefined,
      }),
      strangers: masses.map((mass) => strangerMass(route, strangerRest, mass)),
    };
  }

  #addEvent(convention: number, event: Event): void {
    const { route, rest } = event;
    const blank = [0, 0, 0, 1];
    const nameOf = (kind: "own" | "household", field: "surname" | "given") =>
      event[field]?.[kind] ?? blank;
    const tiers = (kind: "own" | "household"): Float64Array =>
      tierChances(
        route,
        nameOf(kind, "surname"),
        nameOf(kind, "given"),
        rest[kind],
        new Float64Array(route.tiers),
      );
    const own = tiers("own");
    const household = tiers("household");
    const owner = this.#ownerTiers(event, nameOf("own", "surname"), nameOf("own", "given"));
    const pairs = this.#pairs(convention, event);
    const terms = new StrangerTerms(route.tiers);
    const states = this.#rows.states;
    rest.strangers.forEach((mass, at) => {
      terms.evaluate(pairs, mass.hispanic, mass.other);
      const [from, to] = rest.strangers.length > 1 ? [at, at + 1] : [0, states];
      const returned = this.#addAnswers(
        convention,
        event,
        { own, household, owner },
        terms,
        from,
        to,
      );
      this.#addReach(convention, event, pairs, mass, terms, returned);
    });
  }

  /** The true holder may go by the same name (a whole identity is borrowed) or by another. */
  #ownerTiers(event: Event, surname: readonly number[], given: readonly number[]): Float64Array {
    const { route, rest } = event;
    const same = assumed(this.#in.assumptions, "pool.owner-same-name");
    const blank = [0, 0, 0, 1];
    const alike = tierChances(route, surname, given, rest.owner, new Float64Array(route.tiers));
    const unlike = tierChances(route, blank, blank, rest.owner, new Float64Array(route.tiers));
    return alike.map((chance, k) => same * chance + (1 - same) * unlike[k]!);
  }

  #pairs(convention: number, { route, surname, given }: Event): NamePairs {
    const nodes = this.#in.names[CONVENTIONS[convention]!];
    return namePairs(
      nameSide(route.compared.has("surname"), surname, nodes.surname),
      nameSide(route.compared.has("given"), given, nodes.given),
    );
  }

  /** Adds the endings of rows from states [from, to); returns strangers' records they return. */
  #addAnswers(
    convention: number,
    event: Event,
    tiers: { own: Float64Array; household: Float64Array; owner: Float64Array },
    terms: StrangerTerms,
    from: number,
    to: number,
  ): number {
    const all = this.#policy.match?.candidates === "all";
    const { tinAt, chance, address } = event;
    const sums = this.#sums[tinAt]!;
    const none = new Float64Array(tiers.own.length);
    const row = new Float64Array(ROW_WIDTH);
    let returned = 0;
    for (let kind = 0; kind < OWN_KINDS; kind++) {
      const holder = this.#owners[kind === 2 ? FILINGS.indexOf("ssn-borrowed") : 0]![tinAt]!;
      const owner = tiers.owner.map((c) => c * holder);
      for (let mates = 0; mates < MATES; mates++) {
        const onFile = this.#in.matesOnFile[mates] ?? 0;
        const who: Answerers = {
          own: kind === 0 ? none : tiers.own,
          mate: tiers.household.map((c) => c * onFile),
          owner,
          mates,
        };
        row.fill(0);
        (all ? addAllCandidates : addSingleCandidate)(row, 0, 1, who, terms);
        if (!address.known) {
          row[ROW.ownNew] = row[ROW.own]!;
          row[ROW.householdNew] = row[ROW.household]!;
        }
        if (!address.usable) row[ROW.ownInsufficient] = row[ROW.own]!;
        if (this.#events.tin[tinAt]!.present) {
          row[ROW.byNumber] = row[ROW.correct]! + row[ROW.wrong]! + row[ROW.mixed]!;
        }
        for (let state = from; state < to; state++) {
          const at = this.#sumAt(convention, kind, mates, state);
          for (let field = 0; field < ROW_WIDTH; field++) sums[at + field]! += chance * row[field]!;
          returned +=
            chance * row[ROW.strangers]! * this.#rowsOf(convention, kind, mates, state, tinAt);
        }
      }
    }
    return returned;
  }

  /** Rows of one kind that meet a TIN event. */
  #rowsOf(convention: number, kind: number, mates: number, state: number, tinAt: number): number {
    let rows = 0;
    for (let stand = 0; stand < STANDS.length; stand++) {
      if (ownKind(stand) !== kind) continue;
      const count = this.#rows.count[this.#rows.at(convention, stand, mates, state)]!;
      rows += count * this.#tinChances[stand]![tinAt]!;
    }
    return rows;
  }

  #addReach(
    convention: number,
    { route }: Event,
    pairs: NamePairs,
    mass: { hispanic: Float64Array; other: Float64Array },
    terms: StrangerTerms,
    returned: number,
  ): void {
    const reach = this.#reach[convention]!;
    if (returned === 0) return;
    if (terms.series || pairs.length === 1) {
      reach.addRare(returned);
      return;
    }
    const single = this.#policy.match?.candidates !== "all";
    const part = new Float64Array(pairs.length);
    let total = 0;
    for (let node = 0; node < pairs.length; node++) {
      let better = 0;
      for (let k = 0; k < route.tiers; k++) {
        const at = k * pairs.levelPairs;
        const here = lambdaAt(pairs, node * pairs.levelPairs, mass.hispanic, mass.other, at);
        better += here;
        part[node]! += pairs.weight[node]! * here * (single ? Math.exp(-better) : 1);
      }
      total += part[node]!;
    }
    const names = this.#namesPerPair(convention, route);
    const { hispanicTotal, otherTotal } = this.#in.pool;
    const open = new Float64Array(pairs.levelPairs);
    const whole = (people: number): Float64Array => {
      open.fill(0);
      for (const p of route.patterns) open[p.pair] = people;
      return open.slice();
    };
    const [h, o] = [whole(hispanicTotal), whole(otherTotal)];
    for (let node = 0; node < pairs.length; node++) {
      const bearers = bearersOf(pairs, node, names[node]!, h, o, hispanicTotal + otherTotal);
      reach.addAt(node, (returned * part[node]!) / total, bearers);
    }
  }

  #namesPerPair(convention: number, route: CompiledRoute): Float64Array {
    const nodes = this.#in.names[CONVENTIONS[convention]!];
    return namesPerPair(
      route.compared.has("surname") ? nodes.surname : undefined,
      route.compared.has("given") ? nodes.given : undefined,
    );
  }

  finish(): RowOutcomes {
    const rows = this.#rows;
    const perRow = new Float64Array(rows.count.length * ROW_WIDTH);
    const check = this.#policy.approval.review;
    for (let c = 0; c < CONVENTIONS.length; c++) {
      for (let stand = 0; stand < STANDS.length; stand++) {
        for (let mates = 0; mates < MATES; mates++) {
          for (let state = 0; state < rows.states; state++) {
            const at = rows.at(c, stand, mates, state) * ROW_WIDTH;
            const from = this.#sumAt(c, ownKind(stand), mates, state);
            this.#tinChances[stand]!.forEach((chance, tinAt) => {
              const sums = this.#sums[tinAt]!;
              for (let f = 0; f < ROW_WIDTH; f++) perRow[at + f]! += chance * sums[from + f]!;
            });
            if (check) review(perRow, at, check.catchRate, check.lossRate);
          }
        }
      }
    }
    return {
      perRow,
      distinctShare: distinctShare(this.#reach, this.#in.pool),
      strangersByState: this.#routes.some((route) => route.byState),
    };
  }
}

interface RestMass {
  readonly own: Float64Array;
  readonly household: Float64Array;
  readonly owner: Float64Array;
  readonly strangers: readonly { readonly hispanic: Float64Array; readonly other: Float64Array }[];
}

/** One combination of agency-side events. */
interface Event {
  readonly route: CompiledRoute;
  readonly tinAt: number;
  readonly address: AddressEvent;
  readonly rest: RestMass;
  readonly surname: NameEvent | undefined;
  readonly given: NameEvent | undefined;
  readonly chance: number;
}

function passesTest(test: AddressTest, address: AddressEvent): boolean {
  if (test === "none") return true;
  return test === "present" ? address.filled : address.usable;
}

/** Which kind of own record a stand towards the tax file has (see `OWN_KINDS`). */
function ownKind(stand: number): number {
  if (stand === DEPARTED_UNFILED || FILINGS[stand] === "none") return 0;
  return FILINGS[stand] === "ssn-borrowed" ? 2 : 1;
}

/** Nobody is counted twice, neither within one naming convention nor across them. */
function distinctShare(reaches: readonly NameReach[], pool: StrangerPool): number {
  const returned = reaches.reduce((sum, reach) => sum + reach.returned(), 0);
  if (returned === 0) return 1;
  const distinct = reaches.reduce((sum, reach) => sum + reach.distinct(), 0);
  const everyone = pool.hispanicTotal + pool.otherTotal;
  return (everyone * -Math.expm1(-distinct / everyone)) / returned;
}
