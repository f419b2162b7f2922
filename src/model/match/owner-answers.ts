import { type Assumptions, assumed } from "../assumptions.js";
import { LEVELS } from "../vocabulary.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { AddressEvent, LevelsByForm, PlainEvent } from "./field-event.js";
import type { NameCase } from "./name-cases.js";
import { patternMass, tierChances } from "./pattern-mass.js";
import type { RecordEvents } from "./record-events.js";
import { numberOwners } from "./tin-events.js";

const NO_NAME = [0, 0, 0, 1];
const UNLIKE: LevelsByForm = [NO_NAME, NO_NAME];
const EQUAL = [1, 0, 0];

/**
 * How records of the true holders of numbers answer: the owner of a borrowed number, who may go by
 * the same name because a whole identity was borrowed, and the holder of a number that a row carries
 * by mistake. They live anywhere and were born on any day. People who file under their own number
 * come first, people who file under a borrowed one second.
 */
export class OwnerAnswers {
  readonly #route: CompiledRoute;
  readonly #events: RecordEvents;
  readonly #sameName: number;
  readonly #owners: readonly [ReturnType<typeof numberOwners>, ReturnType<typeof numberOwners>];
  #tin = 0;
  #borrowed: readonly [Float64Array, Float64Array];
  #mistaken: readonly [Float64Array, Float64Array];

  constructor(route: CompiledRoute, events: RecordEvents, assumptions: Assumptions) {
    this.#route = route;
    this.#events = events;
    this.#sameName = assumed(assumptions, "pool.owner-same-name");
    this.#owners = [numberOwners(assumptions, false), numberOwners(assumptions, true)];
    const none = new Float64Array(route.tiers * route.levelPairs);
    this.#borrowed = [none, none];
    this.#mistaken = [none, none];
  }

  /** Sets the row's events other than those of its names. */
  prepare(tinAt: number, address: AddressEvent, dob: PlainEvent): void {
    const route = this.#route;
    this.#tin = tinAt;
    const tin = this.#events.tin[tinAt]!;
    const level = LEVELS.address.indexOf(address.usable ? "none" : "missing");
    const mass = (levels: readonly number[]): readonly [Float64Array, Float64Array] => {
      const one = patternMass(route, {
        dob: route.compared.has("dob") ? dob.stranger : undefined,
        address: route.compared.has("address")
          ? LEVELS.address.map((_, at) => (at === level ? 1 : 0))
          : undefined,
        tin: route.compared.has("tin") ? levels : undefined,
      });
      return [one, one];
    };
    // A borrowed number agrees where the row carries it, and differs where it carries another.
    this.#borrowed = mass(tin.id === "as-filed" ? EQUAL : tin.stranger);
    this.#mistaken = mass(tin.id === "another" ? EQUAL : tin.stranger);
  }

  /** Chance per tier that an owner's record passes, for either kind of filer. */
  answers({ surname, given }: NameCase): readonly [Float64Array, Float64Array] {
    const route = this.#route;
    const forms = this.#events.taxForms;
    const unlike = (mass: readonly [Float64Array, Float64Array]): Float64Array =>
      tierChances(route, surname && UNLIKE, given && UNLIKE, mass, forms);
    const alike = tierChances(route, surname?.own, given?.own, this.#borrowed, forms);
    const other = unlike(this.#borrowed);
    const mistaken = unlike(this.#mistaken);
    const of = (kind: 0 | 1): Float64Array => {
      const there = this.#owners[kind][this.#tin]!;
      return alike.map(
        (chance, k) =>
          there.borrowed * (this.#sameName * chance + (1 - this.#sameName) * other[k]!) +
          there.mistaken * mistaken[k]!,
      );
    };
    return [of(0), of(1)];
  }
}
