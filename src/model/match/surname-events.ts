import { type Assumptions, assumed } from "../assumptions.js";
import type { NameNodes } from "../population/names.js";
import type { Convention, Normalization } from "../vocabulary.js";
import { type NameEvent, possible } from "./field-event.js";
import { formatted, type NameFormat, nameFormat } from "./name-format.js";

/** Conventions under which a full name carries the surnames of both parents. */
export function hasTwoSurnames(convention: Convention): boolean {
  return convention === "spanish" || convention === "portuguese";
}

interface SurnameChances {
  readonly taxDrops: number;
  readonly taxError: number;
  readonly poolDouble: number;
  readonly neighbours: number;
  readonly neighboursFloor: number;
  readonly householdSame: number;
  readonly householdOne: number;
}

function chancesOf(assumptions: Assumptions): SurnameChances {
  const value = (id: string): number => assumed(assumptions, id);
  return {
    taxDrops: value("tax.surname-second-dropped"),
    taxError: value("tax.name-error"),
    poolDouble: value("pool.double-surname"),
    neighbours: value("pool.fuzzy-neighbours"),
    neighboursFloor: value("pool.fuzzy-floor"),
    householdSame: value("household.same-surname"),
    householdOne: value("household.one-surname"),
  };
}

/** [exact, partial, fuzzy, none] from the first three, kept inside a distribution. */
function levels(exact: number, partial: number, fuzzy: number): number[] {
  const total = exact + partial + fuzzy;
  const scale = total > 1 ? 1 / total : 1;
  return [exact * scale, partial * scale, fuzzy * scale, Math.max(0, 1 - total)];
}

/** Levels of the person's own record when the agency's row keeps `both` surnames or one. */
function ownLevels(two: boolean, both: boolean, c: SurnameChances, format: NameFormat): number[] {
  const taxBoth = two ? 1 - c.taxDrops : 0;
  const same = two ? (both ? taxBoth : 1 - taxBoth) : 1;
  const clean = 1 - c.taxError;
  return formatted(
    [clean * same, clean * (1 - same), c.taxError * format.fuzzy, c.taxError * (1 - format.fuzzy)],
    format,
  );
}

/**
 * Levels of a stranger, given the frequency `p` of the requested first surname and the mean
 * frequency `mean` of second surnames in the same part of the tax file. First-order in the
 * frequencies: two surnames agree exactly when both do, and share one otherwise.
 */
function strangerLevels(
  p: number,
  mean: number,
  both: boolean,
  poolDouble: number,
  c: SurnameChances,
): number[] {
  const single = 1 - poolDouble;
  const exact = both ? poolDouble * p * mean : single * p;
  const partial = both
    ? single * (p + mean) + poolDouble * 2 * (p + mean - p * mean)
    : poolDouble * 2 * p;
  return levels(exact, partial, c.neighbours * p + c.neighboursFloor);
}

/**
 * What can have happened to the surname of an agency row: kept whole, second surname dropped
 * (Spanish and Portuguese names only), or misspelt.
 */
export function surnameEvents(
  assumptions: Assumptions,
  convention: Convention,
  normalization: Normalization,
  nodes: NameNodes,
): readonly NameEvent[] {
  const c = chancesOf(assumptions);
  const format = nameFormat(assumptions, normalization, "surname");
  const two = hasTwoSurnames(convention);
  const error = assumed(assumptions, "agency.name-error");
  const drops = two ? assumed(assumptions, "agency.surname-second-dropped") : 0;
  const average = (frequency: readonly number[]): number =>
    nodes.weight.reduce((sum, weight, node) => sum + weight * frequency[node]!, 0);
  const meanHispanic = average(nodes.hispanic);
  const meanOther = average(nodes.other);
  const household = [
    c.householdSame,
    two ? c.householdOne : 0,
    0,
    1 - c.householdSame - (two ? c.householdOne : 0),
  ];
  const kept = (both: boolean): Omit<NameEvent, "id" | "chance"> => ({
    own: ownLevels(two, both, c, format),
    household: formatted(household, format),
    hispanic: nodes.hispanic.map((p) =>
      formatted(strangerLevels(p, meanHispanic, both, c.poolDouble, c), format),
    ),
    other: nodes.other.map((p) => formatted(strangerLevels(p, meanOther, both, 0, c), format)),
  });
  const misspelt = (frequency: readonly number[]): number[][] =>
    frequency.map((p) => levels(0, 0, p * format.fuzzy + c.neighboursFloor));
  return possible([
    { id: "whole", chance: (1 - error) * (1 - drops), ...kept(two) },
    { id: "second-dropped", chance: (1 - error) * drops, ...kept(false) },
    {
      id: "misspelt",
      chance: error,
      own: [0, 0, format.fuzzy * (1 - c.taxError), 1 - format.fuzzy * (1 - c.taxError)],
      household: levels(0, 0, c.householdSame * format.fuzzy),
      hispanic: misspelt(nodes.hispanic),
      other: misspelt(nodes.other),
    },
  ]);
}
