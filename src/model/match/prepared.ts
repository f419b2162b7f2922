import type { Assumptions } from "../assumptions.js";
import { condenseNames } from "../population/condense-names.js";
import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS, type Normalization } from "../vocabulary.js";
import { type RecordEvents, recordEvents } from "./record-events.js";

// What the matching needs of names and assumptions does not depend on the policy. It is kept for as
// long as its inputs live, so that moving a policy control does not work it out again.
const condensedNames = new WeakMap<NameCommonness, Map<number, NameCommonness>>();
const knownEvents = new WeakMap<Assumptions, WeakMap<NameCommonness, Map<string, RecordEvents>>>();

/** Name tables with at most so many surname and given-name nodes. */
export function condensed(
  names: NameCommonness,
  most: { readonly surname: number; readonly given: number },
): NameCommonness {
  const sizes = condensedNames.get(names) ?? new Map<number, NameCommonness>();
  condensedNames.set(names, sizes);
  const known = sizes.get(most.surname);
  if (known) return known;
  const fewer = Object.fromEntries(
    CONVENTIONS.map((convention) => [
      convention,
      {
        surname: condenseNames(names[convention].surname, most.surname),
        given: condenseNames(names[convention].given, most.given),
      },
    ]),
  ) as unknown as NameCommonness;
  sizes.set(most.surname, fewer);
  return fewer;
}

/** Events under a standard of normalization (`recordEvents`). */
export function eventsFor(
  assumptions: Assumptions,
  names: NameCommonness,
  normalization: Normalization,
  fresh: boolean,
): RecordEvents {
  const byNames =
    knownEvents.get(assumptions) ?? new WeakMap<NameCommonness, Map<string, RecordEvents>>();
  knownEvents.set(assumptions, byNames);
  const events = byNames.get(names) ?? new Map<string, RecordEvents>();
  byNames.set(names, events);
  const key = `${normalization} ${fresh}`;
  const found = events.get(key) ?? recordEvents(assumptions, names, normalization, fresh);
  events.set(key, found);
  return found;
}
