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

type CasesByConvention = readonly (readonly NameCase[])[];

/** Cases depend on the events, not on the policy: kept while a reader moves policy controls. */
const known = new WeakMap<RecordEvents, Map<string, CasesByConvention>>();

/** All name cases a route tells apart, per naming convention (order of `CONVENTIONS`). */
export function nameCases(
  route: CompiledRoute,
  events: RecordEvents,
  names: NameCommonness,
): CasesByConvention {
  const useSurname = route.compared.has("surname");
  const useGiven = route.compared.has("given");
  const key = `${useSurname} ${useGiven}`;
  const cases = known.get(events) ?? new Map<string, CasesByConvention>();
  known.set(events, cases);
  const found = cases.get(key) ?? combine(useSurname, useGiven, events, names);
  cases.set(key, found);
  return found;
}

function combine(
  useSurname: boolean,
  useGiven: boolean,
  events: RecordEvents,
  names: NameCommonness,
): CasesByConvention {
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
