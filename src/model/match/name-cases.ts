import { CONVENTIONS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import { condenseAgreement } from "./condense-agreement.js";
import type { NameEvent } from "./field-event.js";
import type { RecordEvents } from "./record-events.js";

/** One combination of what can have happened to both names of an agency row. */
export interface NameCase {
  readonly chance: ByForm;
  readonly surname: NameEvent | undefined;
  readonly given: NameEvent | undefined;
}

/** All name cases a route tells apart, per naming convention (order of `CONVENTIONS`). */
export function nameCases(
  route: CompiledRoute,
  events: RecordEvents,
): readonly (readonly NameCase[])[] {
  const always: ByForm = [1, 1];
  const fewer = (named: readonly NameEvent[], field: keyof typeof RANKED_NODES) =>
    route.tiers > 1 ? named.map((event) => onFewNodes(event, RANKED_NODES[field])) : named;
  return CONVENTIONS.map((_, c) => {
    const surnames = route.compared.has("surname")
      ? fewer(events.surname[c]!, "surname")
      : [undefined];
    const givens = route.compared.has("given") ? fewer(events.given[c]!, "given") : [undefined];
    return surnames.flatMap((surname) =>
      givens.map((given) => {
        const [s, g] = [surname?.chance ?? always, given?.chance ?? always];
        return { chance: [s[0] * g[0], s[1] * g[1]] as const, surname, given };
      }),
    );
  });
}

/** Nodes of names where candidates are ranked by match weight, and tiers multiply the sums. */
const RANKED_NODES = { surname: 12, given: 6 } as const;
/** Tables as fine as the proof's are left whole. */
const FINE = 100;

function onFewNodes(event: NameEvent, most: number): NameEvent {
  if (event.strangers.weight.length >= FINE) return event;
  return { ...event, strangers: condenseAgreement(event.strangers, most) };
}
