import type { ByForm } from "./careless.js";
import { type CaseName, type LevelsByForm, meanOverForms, type NameEvent } from "./field-event.js";

/** Events of a name that a route hardly tells apart. */
export interface EventGroup {
  /** All of them as one event. */
  readonly together: CaseName;
  readonly each: readonly NameEvent[];
}

/**
 * Events whose own and household records differ by less than this in every class of levels are taken
 * as one. What is lost is how they go together within the group, at most the product of two such
 * differences; every mean is kept.
 */
const ALIKE = 0.05;
const LEVELS = 4;

/**
 * Groups events by how the person's own and a household member's record pass. `classes`: of the
 * levels, as the route tells them apart; `careless`: share of careless agency forms.
 */
export function alikeEvents(
  events: readonly NameEvent[],
  classes: readonly number[],
  careless: number,
): readonly EventGroup[] {
  const groups: NameEvent[][] = [];
  for (const event of events) {
    const like = groups.find(([first]) => alike(first!, event, classes));
    if (like) like.push(event);
    else groups.push([event]);
  }
  return groups.map((each) => ({
    together: each.length === 1 ? each[0]! : together(each, careless),
    each,
  }));
}

function alike(a: NameEvent, b: NameEvent, classes: readonly number[]): boolean {
  // Only what is as frequent on either form has the same company of events in other fields.
  const [ab, ba] = [a.chance[0] * b.chance[1], a.chance[1] * b.chance[0]];
  if (Math.abs(ab - ba) > 1e-9 * ab) return false;
  for (const form of [0, 1] as const) {
    if (apart(a.own[form], b.own[form], classes) >= ALIKE) return false;
    if (apart(a.household[form], b.household[form], classes) >= ALIKE) return false;
  }
  return true;
}

/** The most that the shares of one class of levels differ. */
function apart(a: readonly number[], b: readonly number[], classes: readonly number[]): number {
  let most = 0;
  for (let first = 0; first < classes.length; first++) {
    let difference = 0;
    for (let level = first; level < classes.length; level++) {
      if (classes[level] === first) difference += a[level]! - b[level]!;
    }
    most = Math.max(most, Math.abs(difference));
  }
  return most;
}

function together(each: readonly NameEvent[], careless: number): CaseName {
  return mixed(
    each,
    each.map(({ chance }) => meanOverForms(chance, careless)),
    chanceOf(each),
  );
}

/** All events of one form of the agency as one, which happens on no other form. */
export function allOnForm(events: readonly NameEvent[], form: 0 | 1): CaseName {
  const met = events.filter(({ chance }) => chance[form] > 0);
  return mixed(
    met,
    met.map(({ chance }) => chance[form]),
    form === 0 ? [1, 0] : [0, 1],
  );
}

function chanceOf(each: readonly NameEvent[]): ByForm {
  const sum = (form: 0 | 1): number => each.reduce((total, { chance }) => total + chance[form], 0);
  return [sum(0), sum(1)];
}

/** Events as one: every mean over them, each as often as its part of the weights. */
function mixed(each: readonly NameEvent[], parts: readonly number[], chance: ByForm): CaseName {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const weights = parts.map((part) => part / whole);
  const mean = (levels: (event: NameEvent, at: number) => ArrayLike<number>): number[] => {
    const sum = new Array<number>(LEVELS).fill(0);
    for (let at = 0; at < each.length; at++) {
      const part = levels(each[at]!, at);
      for (let level = 0; level < LEVELS; level++) sum[level]! += weights[at]! * part[level]!;
    }
    return sum;
  };
  const byForm = (
    levels: (event: NameEvent, at: number, form: 0 | 1) => readonly number[],
  ): LevelsByForm => [
    mean((event, at) => levels(event, at, 0)),
    mean((event, at) => levels(event, at, 1)),
  ];
  return {
    id: each.map(({ id }) => id).join(" or "),
    chance,
    own: byForm(({ own }, _, form) => own[form]),
    household: byForm(({ household }, _, form) => household[form]),
    kin: () => {
      const variants = each.map(({ kin }) => kin());
      // How the person stands to the home's names does not depend on what happened to the row.
      return variants[0]!.map(({ share }, v) => ({
        share,
        levels: byForm((_, at, form) => variants[at]![v]!.levels[form]),
      }));
    },
    strangers: {
      mean: each[0]!.strangers.mean.map((_, part) =>
        mean(({ strangers }) => strangers.mean[part]!),
      ),
      most: each[0]!.strangers.most.map((most, part) =>
        most.map((_, level) =>
          each.reduce((top, { strangers }) => Math.max(top, strangers.most[part]![level]!), 0),
        ),
      ),
    },
  };
}
