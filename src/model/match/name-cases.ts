import { CONVENTIONS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import { meanOverForms, type NameAgreement, type NameEvent } from "./field-event.js";
import type { RecordEvents } from "./record-events.js";

/** One combination of what can have happened to both names of an agency row. */
export interface NameCase {
  readonly chance: ByForm;
  readonly surname: NameEvent | undefined;
  readonly given: NameEvent | undefined;
  /** How strangers agree with them, on as many nodes as the case is worth. */
  readonly strangers: {
    readonly surname: NameAgreement | undefined;
    readonly given: NameAgreement | undefined;
  };
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
        const strangers = {
          surname: surname?.strangers.on(nodes?.surname),
          given: given?.strangers.on(nodes?.given),
        };
        return { chance, surname, given, strangers };
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
