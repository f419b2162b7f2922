import { CONVENTIONS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import { condenseAgreement } from "./condense-agreement.js";
import { meanOverForms, type NameEvent } from "./field-event.js";
import type { RecordEvents } from "./record-events.js";

/** One combination of what can have happened to both names of an agency row. */
export interface NameCase {
  readonly chance: ByForm;
  readonly surname: NameEvent | undefined;
  readonly given: NameEvent | undefined;
}

/**
 * All name cases a route tells apart, per naming convention (order of `CONVENTIONS`). `shares`: of
 * request rows by convention. Cases that few rows meet get by with few nodes, since what these leave
 * out counts for little; so do all cases where candidates are ranked and tiers multiply the sums.
 */
export function nameCases(
  route: CompiledRoute,
  events: RecordEvents,
  shares: readonly number[],
): readonly (readonly NameCase[])[] {
  return CONVENTIONS.map((_, c) => {
    const surnames = route.compared.has("surname") ? events.surname[c]! : [undefined];
    const givens = route.compared.has("given") ? events.given[c]! : [undefined];
    return surnames.flatMap((surname) =>
      givens.map((given) => {
        const [s, g] = [surname?.chance ?? ALWAYS, given?.chance ?? ALWAYS];
        const chance = [s[0] * g[0], s[1] * g[1]] as const;
        const rare = shares[c]! * meanOverForms(chance, events.agencyForms[1]) < RARE;
        const nodes = rare ? RARE_NODES : route.tiers > 1 ? RANKED_NODES : undefined;
        if (nodes === undefined) return { chance, surname, given };
        return {
          chance,
          surname: surname && onFewNodes(surname, nodes.surname),
          given: given && onFewNodes(given, nodes.given),
        };
      }),
    );
  });
}

const ALWAYS: ByForm = [1, 1];

/** Nodes of names where candidates are ranked by match weight. */
const RANKED_NODES = { surname: 12, given: 6 } as const;
/** Share of request rows below which a case is rare, and its nodes. */
const RARE = 0.01;
const RARE_NODES = { surname: 8, given: 5 } as const;
/** Tables as fine as the proof's are left whole. */
const FINE = 100;

/** Events on fewer nodes: each is met in many cases, and worked out once. */
const onFewer = new WeakMap<NameEvent, Map<number, NameEvent>>();

function onFewNodes(event: NameEvent, most: number): NameEvent {
  if (event.strangers.weight.length >= FINE) return event;
  const known = onFewer.get(event) ?? new Map<number, NameEvent>();
  onFewer.set(event, known);
  const fewer = known.get(most) ?? {
    ...event,
    strangers: condenseAgreement(event.strangers, most),
  };
  known.set(most, fewer);
  return fewer;
}
