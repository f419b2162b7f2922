import { once } from "../once.js";
import { CONVENTIONS } from "../vocabulary.js";
import { alikeEvents, allOnForm, type EventGroup } from "./alike-events.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import { type CaseName, meanOverForms, type NameEvent } from "./field-event.js";
import type { RecordEvents } from "./record-events.js";

/** One combination of what can have happened to both names of an agency row. */
export interface NameCase<E extends CaseName = NameEvent> {
  readonly chance: ByForm;
  readonly surname: E | undefined;
  readonly given: E | undefined;
  /** On how many nodes strangers' agreement is worth working out; undefined for all. */
  readonly nodes: NodeCounts | undefined;
}

interface NodeCounts {
  readonly surname: number;
  readonly given: number;
}

/** Cases that a route hardly tells apart, except by how common the names are. */
export interface AlikeCases {
  /** All of several in one, which serves wherever only means over names count. */
  readonly together: NameCase<CaseName> | undefined;
  readonly each: () => readonly NameCase[];
}

/** The cases of one naming convention. */
export interface ConventionCases {
  readonly groups: readonly AlikeCases[];
  /**
   * One case for each form of the agency. They keep every mean, and serve wherever the person's own
   * and household members' records hardly ever pass, whatever happened to the names.
   */
  readonly byForm: () => readonly NameCase<CaseName>[];
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
): readonly ConventionCases[] {
  const careless = events.agencyForms[1];
  return CONVENTIONS.map((_, c) => {
    const nodesOf = (chance: ByForm): NodeCounts | undefined =>
      shares[c]! * meanOverForms(chance, careless) < RARE
        ? RARE_NODES
        : route.tiers > 1
          ? RANKED_NODES
          : undefined;
    const pair = <E extends CaseName>(surname?: E, given?: E): NameCase<E> => {
      const [s, g] = [surname?.chance ?? ALWAYS, given?.chance ?? ALWAYS];
      const chance = [s[0] * g[0], s[1] * g[1]] as const;
      return { chance, surname, given, nodes: nodesOf(chance) };
    };
    const groups = (field: "surname" | "given"): readonly Partial<EventGroup>[] =>
      route.compared.has(field)
        ? alikeEvents(events[field][c]!, route[`${field}Classes`], careless)
        : [{}];
    const onForm = (field: "surname" | "given", form: 0 | 1): CaseName | undefined =>
      route.compared.has(field) ? allOnForm(events[field][c]!, form) : undefined;
    return {
      groups: groups("surname").flatMap((s) =>
        groups("given").map((g) => ({
          together: isOne(s) && isOne(g) ? undefined : pair(s.together, g.together),
          each: once(() =>
            (s.each ?? [undefined]).flatMap((surname) =>
              (g.each ?? [undefined]).map((given) => pair(surname, given)),
            ),
          ),
        })),
      ),
      byForm: once(() =>
        route.compared.has("surname") || route.compared.has("given")
          ? FORMS.map((form) => pair(onForm("surname", form), onForm("given", form)))
          : [pair()],
      ),
    };
  });
}

const FORMS = [0, 1] as const;

function isOne({ each }: Partial<EventGroup>): boolean {
  return each === undefined || each.length === 1;
}

const ALWAYS: ByForm = [1, 1];

/** Nodes of names where candidates are ranked by match weight. */
const RANKED_NODES: NodeCounts = { surname: 12, given: 6 };
/** Share of request rows below which a case is rare, and its nodes. */
const RARE = 0.01;
const RARE_NODES: NodeCounts = { surname: 8, given: 5 };
