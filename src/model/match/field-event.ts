/**
 * What can have happened to one field of the agency's row, and how alike the three kinds of tax
 * records then are. Arrays run over the field's comparison levels (`LEVELS`), and sum to 1.
 *
 * Own, household and stranger records are independent of each other only *given* the event: an
 * agency row with a dropped surname changes what all three can reach.
 */
export interface FieldEvent {
  readonly id: string;
  /** Chance of the event among agency rows. */
  readonly chance: number;
  /** Levels of the person's own tax record. */
  readonly own: readonly number[];
  /** Levels of a household member's tax record. */
  readonly household: readonly number[];
}

/** A date of birth or identifying number: strangers agree by chance, whatever the name. */
export interface PlainEvent extends FieldEvent {
  readonly stranger: readonly number[];
}

/** A surname or given name: strangers agree according to how common the requested name is. */
export interface NameEvent extends FieldEvent {
  /** Per name node, levels of a member of the tax file's Hispanic part. */
  readonly hispanic: readonly (readonly number[])[];
  /** Per name node, levels of a member of the rest of the tax file. */
  readonly other: readonly (readonly number[])[];
}

/** An address: strangers agree according to where they live. */
export interface AddressEvent extends FieldEvent {
  /** The row's address is missing or unusable, so that every level is `missing`. */
  readonly usable: boolean;
  /** The field holds text that looks like an address, usable or not. */
  readonly filled: boolean;
  /** The row's address is where the tax file has the person, too. */
  readonly known: boolean;
}

/** Drops events that cannot happen; throws unless the chances are a distribution. */
export function possible<E extends FieldEvent>(events: readonly E[]): readonly E[] {
  const total = events.reduce((sum, event) => sum + event.chance, 0);
  if (Math.abs(total - 1) > 1e-9 || events.some((event) => event.chance < -1e-9)) {
    const chances = events.map((event) => `${event.id} ${event.chance}`).join(", ");
    throw new Error(`Event chances are not a distribution: ${chances}`);
  }
  return events.filter((event) => event.chance > 0);
}
