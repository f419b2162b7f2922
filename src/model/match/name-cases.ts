import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS } from "../vocabulary.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { NameEvent } from "./field-event.js";
import { type NamePairs, namePairs, nameSide } from "./name-pairs.js";
import type { RecordEvents } from "./record-events.js";

/** One combination of what can have happened to both names of an agency row. */
export interface NameCase {
  readonly chance: number;
  readonly surname: NameEvent | undefined;
  readonly given: NameEvent | undefined;
  readonly pairs: NamePairs;
}

/** All name cases a route tells apart, per naming convention (order of `CONVENTIONS`). */
export function nameCases(
  route: CompiledRoute,
  events: RecordEvents,
  names: NameCommonness,
): readonly (readonly NameCase[])[] {
  const useSurname = route.compared.has("surname");
  const useGiven = route.compared.has("given");
  return CONVENTIONS.map((convention, c) => {
    const nodes = names[convention];
    const surnames = useSurname ? events.surname[c]! : [undefined];
    const givens = useGiven ? events.given[c]! : [undefined];
    return surnames.flatMap((surname) =>
      givens.map((given) => ({
        chance: (surname?.chance ?? 1) * (given?.chance ?? 1),
        surname,
        given,
        pairs: namePairs(
          nameSide(useSurname, surname, nodes.surname),
          nameSide(useGiven, given, nodes.given),
        ),
      })),
    );
  });
}
