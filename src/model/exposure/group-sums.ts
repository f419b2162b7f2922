import { type CellSums, GROUP_STATUSES } from "../population/cell-sums.js";
import { STATUSES } from "../vocabulary.js";

/** Standings a drawn member can have, in the order of `GroupSums` rows; children come last. */
export const MEMBER_STANDINGS = ["unprotected", "liminal", "resident", "child"] as const;
export const CHILD = MEMBER_STANDINGS.indexOf("child");
export const MEMBER_COUNT = MEMBER_STANDINGS.length;

/** Position in `MEMBER_STANDINGS` of an adult, by status; parole may have been revoked. */
export function memberStandings(revoked: boolean): readonly number[] {
  const at = (name: (typeof MEMBER_STANDINGS)[number]): number => MEMBER_STANDINGS.indexOf(name);
  const of = {
    unprotected: at("unprotected"),
    liminal: at("liminal"),
    parole: revoked ? at("unprotected") : at("liminal"),
    lawful: at("resident"),
  };
  return STATUSES.map((status) => of[status]);
}

/** People by household group and standing (flat, `MEMBER_COUNT` a group). */
export function groupPeople({ byGroup }: CellSums, revoked: boolean): Float64Array {
  const places = [...memberStandings(revoked), CHILD];
  const groups = byGroup.length / GROUP_STATUSES;
  const people = new Float64Array(groups * MEMBER_COUNT);
  for (let group = 0; group < groups; group++) {
    for (let at = 0; at < GROUP_STATUSES; at++) {
      people[group * MEMBER_COUNT + places[at]!]! += byGroup[group * GROUP_STATUSES + at]!;
    }
  }
  return people;
}

/**
 * Sums over the members of each household group. Members of one household are independent given
 * their group, so means over a group are chances for each member (see `Cells`).
 */
export class GroupSums {
  /** People by group and standing. */
  readonly people: Float64Array;
  /** Expected people of these whose own record is returned and locates them. */
  readonly exposed: Float64Array;
  /** Expected members, by adult (0) and child (1), whose record opens the home's address. */
  readonly opening: Float64Array;
  /** Expected household members' records returned by mistake. */
  readonly mistaken: Float64Array;

  constructor(people: Float64Array) {
    const groups = people.length / MEMBER_COUNT;
    this.people = people;
    this.exposed = new Float64Array(people.length);
    this.opening = new Float64Array(groups * 2);
    this.mistaken = new Float64Array(groups);
  }

  adults(group: number): number {
    const at = group * MEMBER_COUNT;
    return this.people[at]! + this.people[at + 1]! + this.people[at + 2]!;
  }

  children(group: number): number {
    return this.people[group * MEMBER_COUNT + CHILD]!;
  }

  /** Whether anything was returned about anyone in the group. */
  isTouched(group: number): boolean {
    return (
      this.mistaken[group]! > 0 || this.opening[group * 2]! > 0 || this.opening[group * 2 + 1]! > 0
    );
  }

  /** Chance that one adult's (or child's) own record opens the home's address. */
  openingChance(group: number, child: boolean): number {
    const people = child ? this.children(group) : this.adults(group);
    return people > 0 ? Math.min(1, this.opening[group * 2 + (child ? 1 : 0)]! / people) : 0;
  }
}
