import type { AddressTest, Policy } from "../policy/schema.js";
import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { AddressEvent, FieldEvent, PlainEvent } from "./field-event.js";
import type { TinEvent } from "./tin-events.js";

/** Address events that a route cannot tell apart, taken together. */
export interface AddressClass {
  readonly chance: ByForm;
  readonly event: AddressEvent;
  /** Share of the class in which the agency does not have the tax file's address already. */
  readonly unknown: number;
  /** Share of the class in which the row's own address is missing or insufficient. */
  readonly insufficient: number;
}

/** Whether a row's own address passes the policy's test. */
export function passesTest(test: AddressTest, address: AddressEvent): boolean {
  if (test === "none") return true;
  return test === "present" ? address.filled : address.usable;
}

function passes({ request }: Policy, address: AddressEvent): boolean {
  if (request.requiredFields.includes("address") && !address.filled) return false;
  return passesTest(request.addressTest, address);
}

/** Address events that go to matching, as classes. Whatever is missing from 1 is rejected first. */
export function addressClasses(
  policy: Policy,
  route: CompiledRoute,
  events: readonly AddressEvent[],
): readonly AddressClass[] {
  const kept = events.filter((event) => passes(policy, event));
  // A blank and an insufficient address compare alike: as missing.
  const groups = route.compared.has("address")
    ? [kept.filter((event) => !event.usable), ...kept.filter((e) => e.usable).map((e) => [e])]
    : [kept];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const chance = chanceOf(group);
      const share = (where: (event: AddressEvent) => boolean): number =>
        chanceOf(group.filter(where))[0] / chance[0];
      return {
        chance,
        event: group[0]!,
        unknown: share((event) => event.place !== "known"),
        insufficient: share((event) => !event.usable),
      };
    });
}

function chanceOf(events: readonly FieldEvent[]): ByForm {
  const sum = (form: 0 | 1): number =>
    events.reduce((total, event) => total + event.chance[form], 0);
  return [sum(0), sum(1)];
}

/** Date-of-birth events that go to matching, merged where the route does not compare the date. */
export function birthDateClasses(
  policy: Policy,
  route: CompiledRoute,
  events: readonly PlainEvent[],
): readonly PlainEvent[] {
  const required = policy.request.requiredFields.includes("dob");
  const kept = events.filter((event) => !required || event.id !== "missing");
  return route.compared.has("dob") ? kept : [{ ...kept[0]!, chance: chanceOf(kept) }];
}

/**
 * TIN events a route takes, in groups it cannot tell apart (positions in the events). Rows without a
 * number stand apart where the policy requires one, since they are rejected.
 */
export function tinGroups(
  route: CompiledRoute,
  events: readonly TinEvent[],
  takenBefore: ReadonlySet<number>,
  required: boolean,
): readonly (readonly number[])[] {
  const taken = events
    .map((event, at) => ({ event, at }))
    .filter(
      ({ event, at }) =>
        !takenBefore.has(at) &&
        (route.when === "always" || (route.when === "tin-present") === event.present),
    )
    .map(({ at }) => at);
  if (route.compared.has("tin")) return taken.map((at) => [at]);
  const holds = (present: boolean): number[] =>
    taken.filter((at) => events[at]!.present === present);
  return (required ? [holds(false), holds(true)] : [taken]).filter((group) => group.length > 0);
}
