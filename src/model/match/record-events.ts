import type { Assumptions } from "../assumptions.js";
import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS, type Normalization } from "../vocabulary.js";
import { addressEvents } from "./address-events.js";
import { birthDateEvents } from "./birth-date-events.js";
import type { AddressEvent, NameEvent, PlainEvent } from "./field-event.js";
import { givenEvents } from "./given-events.js";
import { surnameEvents } from "./surname-events.js";
import { type TinEvent, tinEvents } from "./tin-events.js";

/** What can have happened to every field of an agency row, names per naming convention. */
export interface RecordEvents {
  readonly surname: readonly (readonly NameEvent[])[];
  readonly given: readonly (readonly NameEvent[])[];
  readonly dob: readonly PlainEvent[];
  readonly address: readonly AddressEvent[];
  readonly tin: readonly [TinEvent, TinEvent, TinEvent];
}

/**
 * Events and level probabilities from the assumptions, under one standard of normalization.
 * `fresh` describes rows from a recent, complete application (the revocation variation).
 */
export function recordEvents(
  assumptions: Assumptions,
  names: NameCommonness,
  normalization: Normalization,
  fresh: boolean,
): RecordEvents {
  return {
    surname: CONVENTIONS.map((convention) =>
      surnameEvents(assumptions, convention, normalization, names[convention].surname),
    ),
    given: CONVENTIONS.map((convention) =>
      givenEvents(assumptions, normalization, names[convention].given),
    ),
    dob: birthDateEvents(assumptions, fresh),
    address: addressEvents(assumptions, normalization, fresh),
    tin: tinEvents(assumptions),
  };
}
