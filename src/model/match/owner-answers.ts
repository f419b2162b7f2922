import { type Assumptions, assumed } from "../assumptions.js";
import { LEVELS } from "../vocabulary.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { AddressEvent, CaseName, LevelsByForm, PlainEvent } from "./field-event.js";
import type { NameCase } from "./name-cases.js";
import { patternMass, tierChances } from "./pattern-mass.js";
import type { RecordEvents } from "./record-events.js";

const NO_NAME = [0, 0, 0, 1];
const UNLIKE: LevelsByForm = [NO_NAME, NO_NAME];
const EQUAL = [1, 0, 0];

type MassByForm = readonly [Float64Array, Float64Array];

/** Chance per tier that the record of a number's true owner exists and passes. */
export interface OwnerChances {
  /** The owner of a borrowed number: of a row about somebody who files under one. */
  readonly lender: readonly number[];
  /** The holder of a number that a row carries by mistake. */
  readonly holder: readonly number[];
}

/**
 * How records of the true owners of numbers answer: the owner of a borrowed number, who may go by
 * the same name because a whole identity was borrowed, and the holder of a number that a row carries
 * by mistake. They live anywhere and were born on any day. Where numbers are not compared, the
 * second is a stranger like any other; the first is told apart by the name.
 */
export class OwnerAnswers {
  readonly #route: CompiledRoute;
  readonly #events: RecordEvents;
  readonly #sameName: number;
  readonly #issued: number;
  /** Set by `prepare`: masses of a lender's record, and its chances under another name. */
  #borrowed: MassByForm;
  #unlikeLender: readonly number[] = [];
  #holder: readonly number[] = [];

  constructor(route: CompiledRoute, events: RecordEvents, assumptions: Assumptions) {
    this.#route = route;
    this.#events = events;
    this.#sameName = assumed(assumptions, "pool.owner-same-name");
    this.#issued = route.compared.has("tin") ? assumed(assumptions, "agency.tin-other-issued") : 0;
    const none = new Float64Array(route.tiers * route.pairs.length);
    this.#borrowed = [none, none];
  }

  /** Sets the row's events other than those of its names. */
  prepare(tinAt: number, address: AddressEvent, dob: PlainEvent): void {
    const route = this.#route;
    const tin = this.#events.tin[tinAt]!;
    const level = LEVELS.address.indexOf(address.usable ? "none" : "missing");
    const mass = (levels: readonly number[]): MassByForm => {
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
    this.#unlikeLender = this.#unlike(this.#borrowed);
    const mistaken = tin.id === "another" ? this.#issued : 0;
    this.#holder = this.#unlike(mass(EQUAL)).map((chance) => chance * mistaken);
  }

  answers({ surname, given }: NameCase<CaseName>): OwnerChances {
    const forms = this.#events.taxForms;
    const same = this.#sameName;
    const lender = tierChances(this.#route, surname?.own, given?.own, this.#borrowed, forms);
    for (let k = 0; k < lender.length; k++) {
      lender[k] = same * lender[k]! + (1 - same) * this.#unlikeLender[k]!;
    }
    return { lender, holder: this.#holder };
  }

  /** Chances of a record under another name. */
  #unlike(mass: MassByForm): number[] {
    const { compared } = this.#route;
    const [surname, given] = [compared.has("surname"), compared.has("given")];
    const forms = this.#events.taxForms;
    return tierChances(
      this.#route,
      surname ? UNLIKE : undefined,
      given ? UNLIKE : undefined,
      mass,
      forms,
    );
  }
}
