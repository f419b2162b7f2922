import { assumed } from "../../../src/model/assumptions.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { lenderNumber } from "./entity-numbers.js";
import type { Whose } from "./event-draw.js";
import type { StatePlan } from "./state-plan.js";
import type { TaxForm } from "./tax-form.js";
import { ownNumber } from "./true-people.js";

/**
 * Records of those whose numbers others use: filers under a borrowed number, or rows by mistake.
 * They live in another state, and their names are of the whole country's mix unless a borrower goes
 * by the owner's name.
 */
export class NumberOwners {
  readonly #plan: StatePlan;
  readonly #form: TaxForm;
  readonly #sameName: number;
  readonly #hispanic: number;
  readonly #same: StreamKey;
  readonly #part: StreamKey;

  constructor(plan: StatePlan, form: TaxForm) {
    const { assumptions, seed, pool } = plan;
    this.#plan = plan;
    this.#form = form;
    this.#sameName = assumed(assumptions, "pool.owner-same-name");
    this.#hispanic = pool.hispanicTotal / (pool.hispanicTotal + pool.otherTotal);
    this.#same = streamKey(seed, "owner/same-name");
    this.#part = streamKey(seed, "owner/part");
  }

  /** The owner of the number under which the person in `row`, at home in `home`, files. `kind`: of their names. */
  lender(row: number, home: number, kind: number): void {
    const { people, family, codes } = this.#plan;
    const borrower = people.person[row]!;
    const entity = lenderNumber(borrower);
    this.#begin(entity, codes.person(borrower));
    const same = uniformAt(this.#same, entity) < this.#sameName;
    if (same) family.fill(this.#form.name, borrower, home, kind, people.codes.male[row] === 1);
    else this.#randomName(entity);
    // Someone of the same name writes it as the borrower would.
    this.#finish(entity, ownNumber(this.#plan, row, 0), same ? "own" : "stranger");
  }

  /** The holder of a number that the row about `person` carries by mistake. */
  mistaken(entity: number, row: number, copy: number, person: string): void {
    const { people, numbers } = this.#plan;
    this.#begin(entity, person);
    this.#randomName(entity);
    this.#finish(entity, numbers.mistaken(copy * people.length + row, true), "stranger");
  }

  #begin(entity: number, ownerOf: string): void {
    this.#form.begin("owner", entity, entity);
    this.#form.truth.ownerOf = ownerOf;
  }

  #randomName(entity: number): void {
    const hispanic = uniformAt(this.#part, entity) < this.#hispanic;
    this.#form.truth.part = hispanic ? "hispanic" : "other";
    this.#plan.poolNames.fill(this.#form.name, entity, hispanic);
  }

  #finish(entity: number, tin: string, whose: Whose): void {
    const { dates, map } = this.#plan;
    this.#form.finish(whose, dates.ofStranger(entity), map.away(entity), tin);
  }
}
