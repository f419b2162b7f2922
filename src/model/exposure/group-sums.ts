import type { CellIndex } from "../population/cell-index.js";

/** Standings a drawn member can have, in the order of `GroupSums` rows; children come last. */
export const MEMBER_STANDINGS = ["unprotected", "liminal", "resident", "child"] as const;
export const CHILD = MEMBER_STANDINGS.indexOf("child");
const COUNT = MEMBER_STANDINGS.length;

/**
 * Sums over the members of each household group. Members of one household are independent given
 * their group, so means over a group are chances for each member (see `Cells`).
 */
export class GroupSums {
  readonly #people: Float64Array;
  readonly #exposed: Float64Array;
  /** Expected members, by adult or child, whose record opens the home's address. */
  readonly #opening: Float64Array;
  /** Expected household members' records returned by mistake. */
  readonly #mistaken: Float64Array;

  constructor(index: CellIndex) {
    const { length } = index.groups;
    this.#people = new Float64Array(length * COUNT);
    this.#exposed = new Float64Array(length * COUNT);
    this.#opening = new Float64Array(length * 2);
    this.#mistaken = new Float64Array(length);
  }

  /** Adds people nobody asked about. */
  addUnasked(group: number, standing: number, people: number): void {
    this.#people[group * COUNT + standing]! += people;
  }

  /**
   * Adds a cell. `exposed`: chance that a person's own record is returned and locates them;
   * `opening`: chance that it also tells where the household lives now; `mistaken`: expected
   * household members' records returned.
   */
  add(
    group: number,
    standing: number,
    people: number,
    exposed: number,
    opening: number,
    mistaken: number,
  ): void {
    const at = group * COUNT + standing;
    this.#people[at]! += people;
    this.#exposed[at]! += people * exposed;
    this.#opening[group * 2 + (standing === CHILD ? 1 : 0)]! += people * opening;
    this.#mistaken[group]! += people * mistaken;
  }

  people(group: number, standing: number): number {
    return this.#people[group * COUNT + standing]!;
  }

  exposed(group: number, standing: number): number {
    return this.#exposed[group * COUNT + standing]!;
  }

  mistaken(group: number): number {
    return this.#mistaken[group]!;
  }

  adults(group: number): number {
    return this.people(group, 0) + this.people(group, 1) + this.people(group, 2);
  }

  /** Whether anything was returned about anyone in the group. */
  isTouched(group: number): boolean {
    return (
      this.#mistaken[group]! > 0 ||
      this.#opening[group * 2]! > 0 ||
      this.#opening[group * 2 + 1]! > 0
    );
  }

  /** Chance that one adult's (or child's) own record opens the home's address. */
  openingChance(group: number, child: boolean): number {
    const people = child ? this.people(group, CHILD) : this.adults(group);
    return people > 0 ? Math.min(1, this.#opening[group * 2 + (child ? 1 : 0)]! / people) : 0;
  }
}
