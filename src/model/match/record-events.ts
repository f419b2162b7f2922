import { type Assumptions, assumed } from "../assumptions.js";
import { CONVENTIONS, type Normalization } from "../vocabulary.js";
import { addressEvents } from "./address-events.js";
import { birthDateEvents } from "./birth-date-events.js";
import type { ByForm } from "./careless.js";
import type { AddressEvent, NameEvent, PlainEvent } from "./field-event.js";
import { givenEvents } from "./given-events.js";
import type { LevelTables } from "./level-tables.js";
import { surnameEvents } from "./surname-events.js";
import { type TinEvent, tinEvents } from "./tin-events.js";

/**
 * What can have happened to every field of an agency row, names per naming convention: nothing where
 * another convention stands for it.
 */
export interface RecordEvents {
  /** Shares of careful and careless forms in either file. */
  readonly agencyForms: ByForm;
  readonly taxForms: ByForm;
  readonly surname: readonly (readonly NameEvent[])[];
  readonly given: readonly (readonly NameEvent[])[];
  readonly dob: readonly PlainEvent[];
  readonly address: readonly AddressEvent[];
  readonly tin: readonly [TinEvent, TinEvent, TinEvent];
  /** Per convention: share of the tax file's non-Hispanic part whose surnames are of it. */
  readonly communities: readonly number[];
  /** How often strangers bear both names where conventions are mixed (`LevelTables.mixed`). */
  readonly together: readonly (readonly number[])[] | undefined;
}

/**
 * Events with their chances and measured levels, under one standard of normalization. `fresh`
 * describes rows from a recent, complete application (the revocation variation); `adults` is the
 * share of adults among the people asked about.
 */
export function recordEvents(
  assumptions: Assumptions,
  tables: LevelTables,
  normalization: Normalization,
  fresh: boolean,
  adults: number,
): RecordEvents {
  const forms = (file: "agency" | "tax"): ByForm => {
    const careless = assumed(assumptions, `${file}.careless-share`);
    return [1 - careless, careless];
  };
  return {
    agencyForms: forms("agency"),
    taxForms: forms("tax"),
    surname: CONVENTIONS.map((name, c) =>
      isLookedUp(tables, c) ? surnameEvents(assumptions, name, normalization, tables) : [],
    ),
    given: CONVENTIONS.map((name, c) =>
      isLookedUp(tables, c) ? givenEvents(assumptions, name, normalization, tables) : [],
    ),
    dob: birthDateEvents(assumptions, tables, fresh, adults),
    address: addressEvents(assumptions, tables, normalization, fresh),
    tin: tinEvents(assumptions),
    communities: communityShares(assumptions, tables),
    together: tables.mixed?.together,
  };
}

/**
 * Shares of the non-Hispanic part by the convention of its surnames; European is what is left. A
 * convention that stands for several has their mean.
 */
export function communityShares(
  assumptions: Assumptions,
  { mixed }: Pick<LevelTables, "mixed"> = {},
): readonly number[] {
  const share = (name: string): number =>
    name === "european" ? 0 : assumed(assumptions, `names.pool-share.${name}`);
  const others = CONVENTIONS.reduce((sum, name) => sum + share(name), 0);
  const shares = CONVENTIONS.map((name) =>
    name === "european" ? Math.max(0, 1 - others) : share(name),
  );
  if (mixed === undefined) return shares;
  return mixed.shares.map((of) => of.reduce((sum, part, c) => sum + part * shares[c]!, 0));
}

/** Whether rows are looked up under a convention at all: no other one stands for it. */
function isLookedUp({ mixed }: LevelTables, convention: number): boolean {
  return mixed === undefined || mixed.shares[convention]!.some((share) => share > 0);
}
