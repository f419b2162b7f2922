import { CONVENTIONS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
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
  return CONVENTIONS.map((_, c) => {
    const surnames = route.compared.has("surname") ? events.surname[c]! : [undefined];
    const givens = route.compared.has("given") ? events.given[c]! : [undefined];
    return surnames.flatMap((surname) =>
      givens.map((given) => {
        const [s, g] = [surname?.chance ?? always, given?.chance ?? always];
        return { chance: [s[0] * g[0], s[1] * g[1]] as const, surname, given };
      }),
    );
  });
}
