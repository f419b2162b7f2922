import { InputError } from "../../../src/model/input-error.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { itin, itinCapacity, mistyped, SSN_CAPACITY, ssn } from "./made-up-numbers.js";
import { Permutation } from "./permutation.js";

/** Second and third digits of ITINs that are their bearer's own, and of those on rows by mistake. */
const OWN_AREAS = 70;
const MISTAKEN_AREAS = 30;

/** How many need a number of each kind. */
export interface NumberNeeds {
  /** Slots for people's own ITINs; slot by slot different numbers. */
  readonly itins: number;
  /** Slots for numbers that rows carry by mistake. */
  readonly mistaken: number;
  /** People who file under a Social Security number, own or borrowed. */
  readonly filers: number;
}

/**
 * Who holds which taxpayer number. Every slot has a number of its own. Bystanders take the Social
 * Security numbers that filers leave; in states with more than about two million people in the tax
 * file these run out and bystanders share some of them, but never a number that a row may carry.
 */
export class TaxpayerNumbers {
  readonly #own: Permutation;
  readonly #mistaken: Permutation;
  readonly #ssn: Permutation;
  readonly #odd: Permutation;
  readonly #filers: number;
  readonly #place: StreamKey;
  readonly #step: StreamKey;

  /** Throws an InputError when a kind of number cannot reach for everybody. */
  constructor(seed: number, { itins, mistaken, filers }: NumberNeeds) {
    check("taxpayer numbers (ITINs)", itins, itinCapacity(OWN_AREAS));
    check("numbers for mistaken rows", mistaken, itinCapacity(MISTAKEN_AREAS));
    check("Social Security numbers", filers + 1, SSN_CAPACITY);
    this.#own = new Permutation(seed, "itin", itinCapacity(OWN_AREAS));
    this.#mistaken = new Permutation(seed, "mistaken-itin", itinCapacity(MISTAKEN_AREAS));
    this.#ssn = new Permutation(seed, "ssn", SSN_CAPACITY);
    this.#odd = new Permutation(seed, "ssn-odd", SSN_CAPACITY);
    this.#filers = filers;
    this.#place = streamKey(seed, "mistyped/place");
    this.#step = streamKey(seed, "mistyped/step");
  }

  /** Somebody's own ITIN. */
  ownItin(slot: number): string {
    return itin(0, this.#own.at(slot), 0);
  }

  /** The Social Security number of a filer, or the one they borrow. */
  filerSsn(slot: number): string {
    return ssn(this.#ssn.at(slot), 0);
  }

  /** A number that a row carries by mistake: somebody's, or nobody's. */
  mistaken(slot: number, issued: boolean): string {
    return itin(OWN_AREAS, this.#mistaken.at(slot), issued ? 0 : 1);
  }

  /** The Social Security number of a lawful adult or stranger, counted from 0. */
  bystanderSsn(index: number): string {
    const even = SSN_CAPACITY - this.#filers;
    const at = index % (even + SSN_CAPACITY);
    if (at < even) return ssn(this.#ssn.at(this.#filers + at), 0);
    return ssn(this.#odd.at(at - even), 1);
  }

  /** A number as mistyped on the record of entity `entity`. */
  mistyped(number: string, entity: number): string {
    return mistyped(number, uniformAt(this.#place, entity), uniformAt(this.#step, entity));
  }
}

function check(what: string, needed: number, most: number): void {
  if (needed <= most) return;
  throw new InputError({
    file: "--people",
    value: `${needed} ${what} for this state`,
    expected: `at most ${most}, which is how many can be made up without being real; draw fewer people`,
  });
}
