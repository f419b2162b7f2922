import { FieldRandom, type Kind } from "../../../loaders/records/writing/field-random.js";

/** Random numbers a test has chosen: those not named are 0. */
export class FixedRandom extends FieldRandom {
  readonly #numbers: Partial<Record<Kind, number>>;

  constructor(numbers: Partial<Record<Kind, number>> = {}) {
    super(0, "agency", "fixed");
    this.#numbers = numbers;
  }

  override draw(kind: Kind): number {
    return this.#numbers[kind] ?? 0;
  }
}
