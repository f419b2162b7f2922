import type { ByForm } from "./careless.js";
import type { KinVariant } from "./kinship.js";
import type { NameStrangers } from "./name-strangers.js";

/**
 * What can have happened to one field of the agency's row, and how alike the three kinds of tax
 * records then are. Arrays run over the field's comparison levels (`LEVELS`), and sum to 1.
 *
 * Own, household and stranger records are independent of each other only *given* the event: an
 * agency row with a dropped surname changes what all three can reach. Fields are independent of each
 * other only given the forms: slips come together on a careless one.
 */
export interface FieldEvent {
  readonly id: string;
  /** Chance of the event on a careful and on a careless agency form. */
  readonly chance: ByForm;
  /** Levels of the person's own tax record, from a careful and from a careless return. */
  readonly own: LevelsByForm;
  /** Levels of a household member's tax record, by the form of their return. */
  readonly household: LevelsByForm;
}

export type LevelsByForm = readonly [readonly number[], readonly number[]];

/** A date of birth or identifying number: strangers agree by chance, whatever the name. */
export interface PlainEvent extends FieldEvent {
  readonly stranger: readonly number[];
}

/** What all sums over means need of a surname or given name. */
export interface CaseName extends FieldEvent {
  /** The levels of household members' records taken apart by the person's kinship, closest first. */
  readonly kin: () => readonly KinVariant[];
  readonly strangers: NameAgreement;
}

/** A surname or given name: strangers agree according to how common the requested name is. */
export interface NameEvent extends CaseName {
  readonly strangers: NameStrangers;
}

/** How likely strangers agree with requested names, by part of the tax file (`NAME_PARTS`). */
export interface NameAgreement {
  /** Per part: means and largest values over all requested names, one per level. */
  readonly mean: readonly (readonly number[])[];
  readonly most: readonly (readonly number[])[];
}

/** The same name by name, as nodes: needed where the commonness of a name counts. */
export interface NodeAgreement {
  /** Share of requested people per node. */
  readonly weight: ArrayLike<number>;
  /** Chance per node that two people asked about, under the same event, carry the same string. */
  readonly self: ArrayLike<number>;
  /** Per part: levels of its members, four numbers per node (flat). */
  readonly parts: readonly Float64Array[];
}

/** Parts of the tax file that strangers belong to, seen from a naming convention. */
export const NAME_PARTS = ["hispanic", "community", "rest", "own"] as const;
export const NAME_LEVELS = 4;

/** An address: strangers agree according to where they live. */
export interface AddressEvent extends FieldEvent {
  /** The row's address is missing or unusable, so that every level is `missing`. */
  readonly usable: boolean;
  /** The field holds text that looks like an address, usable or not. */
  readonly filled: boolean;
  /**
   * The same own and household levels taken apart by what those records share: the row's writing of
   * the address, or how far off an old one is. A mate's record agrees when the person's own does.
   */
  readonly variants: readonly AddressVariant[];
  /** Where the row's address lies: where the tax file has the person, near it, in another state. */
  readonly place: "known" | "old" | "away" | "nowhere";
  /** Per relation of a stranger's home to the row's address (`ADDRESS_RELATIONS`): levels. */
  readonly stranger: readonly (readonly number[])[];
}

/** One way an address event can have come about. */
export interface AddressVariant {
  /** Share of the event; sums to 1 over its variants. */
  readonly share: number;
  /** Levels of the person's own and of a household member's record, by tax form. */
  readonly levels: LevelsByForm;
}

/**
 * Drops events that cannot happen (undefined ones, and those without a chance); throws unless the
 * chances are a distribution on both forms.
 */
export function possible<E extends FieldEvent>(all: readonly (E | undefined)[]): readonly E[] {
  const events = all.filter((event) => event !== undefined);
  for (const form of [0, 1]) {
    const total = events.reduce((sum, event) => sum + event.chance[form]!, 0);
    if (Math.abs(total - 1) < 1e-9 && events.every((event) => event.chance[form]! > -1e-9))
      continue;
    const chances = events.map((event) => `${event.id} ${event.chance[form]}`).join(", ");
    throw new Error(`Event chances are not a distribution: ${chances}`);
  }
  return events.filter((event) => event.chance[0] > 0 || event.chance[1] > 0);
}

/** Mean of two numbers by form, where a share `careless` of the forms is careless. */
export function meanOverForms([careful, careless]: ByForm, share: number): number {
  return careful * (1 - share) + careless * share;
}
