import type { Assumptions } from "../../../src/model/assumptions.js";
import {
  addressRates,
  carelessShare,
  dobRates,
  type EventRates,
  givenRates,
  surnameRates,
  type WrittenFile,
} from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import {
  ADDRESS_WRITINGS,
  type AddressWriting,
  DOB_EVENTS,
  type DobEvent,
  GIVEN_EVENTS,
  type GivenEvent,
  SURNAME_EVENTS,
  type SurnameEvent,
} from "../../../src/model/writing-events.js";

/** Cumulated chances on careful and on careless forms, without the first event, which is the rest. */
type Limits = readonly [Float64Array, Float64Array];
type ByConvention = readonly Limits[];

/** Whose record it is: strangers' surnames are as the pool's mix says, and their dates are right. */
export type Whose = "own" | "stranger";
const NOT_FOR_STRANGERS: readonly SurnameEvent[] = ["second-dropped", "swapped", "married"];

/**
 * Draws what happens to each field of a file's records. A draw is a number in [0, 1), and `kind` the
 * position of a naming convention.
 */
export class EventDraw {
  readonly #careless: StreamKey;
  readonly #share: number;
  readonly #ownSurname: ByConvention;
  readonly #strangersSurname: ByConvention;
  readonly #given: ByConvention;
  readonly #dob: Limits;
  readonly #address: Limits;

  constructor(assumptions: Assumptions, file: WrittenFile, seed: number) {
    this.#careless = streamKey(seed, `careless/${file}`);
    this.#share = carelessShare(assumptions, file);
    const tables = (rates: (name: Convention) => EventRates): ByConvention =>
      CONVENTIONS.map((name) => limits(rates(name)));
    this.#ownSurname = tables((name) => surnameRates(assumptions, file, name));
    this.#strangersSurname = tables((name) => onlySpelling(surnameRates(assumptions, file, name)));
    this.#given = tables((name) => givenRates(assumptions, file, name));
    this.#dob = limits(dobRates(assumptions, file));
    this.#address = limits(addressRates(assumptions, file));
  }

  /** Whether the form of an entity is filled in carelessly: 1 or 0. */
  form(entity: number): 0 | 1 {
    return uniformAt(this.#careless, entity) < this.#share ? 1 : 0;
  }

  surname(whose: Whose, kind: number, form: 0 | 1, u: number): SurnameEvent {
    const tables = whose === "own" ? this.#ownSurname : this.#strangersSurname;
    return SURNAME_EVENTS[at(tables[kind]!, form, u)]!;
  }

  given(kind: number, form: 0 | 1, u: number): GivenEvent {
    return GIVEN_EVENTS[at(this.#given[kind]!, form, u)]!;
  }

  dob(form: 0 | 1, u: number): DobEvent {
    return DOB_EVENTS[at(this.#dob, form, u)]!;
  }

  address(form: 0 | 1, u: number): AddressWriting {
    return ADDRESS_WRITINGS[at(this.#address, form, u)]!;
  }
}

function onlySpelling(rates: EventRates): EventRates {
  const without = (chances: readonly number[]): number[] =>
    chances.map((chance, k) => (NOT_FOR_STRANGERS.includes(SURNAME_EVENTS[k]!) ? 0 : chance));
  return [without(rates[0]), without(rates[1])];
}

function limits(rates: EventRates): Limits {
  const cumulate = (chances: readonly number[]): Float64Array => {
    let sum = 0;
    return Float64Array.from(chances.slice(1), (chance) => {
      sum += chance;
      return sum;
    });
  };
  return [cumulate(rates[0]), cumulate(rates[1])];
}

/** Position of the event that a draw falls on; 0, nothing, for what is left. */
function at(table: Limits, form: 0 | 1, u: number): number {
  const upTo = table[form];
  if (u >= upTo[upTo.length - 1]!) return 0;
  let event = 0;
  while (upTo[event]! <= u) event++;
  return event + 1;
}
