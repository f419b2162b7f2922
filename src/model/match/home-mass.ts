import type { ByForm } from "./careless.js";
import type { CompiledRoute } from "./compiled-route.js";
import type { AddressEvent, CaseName, PlainEvent } from "./field-event.js";
import type { KinVariant } from "./kinship.js";
import type { NameCase } from "./name-cases.js";
import { patternMass, tierChances } from "./pattern-mass.js";
import type { TinEvent } from "./tin-events.js";

type MassByForm = readonly [Float64Array, Float64Array];

/** Masses of the accepted patterns for records from the home, under one variant of the address. */
export interface HomeMass {
  readonly share: number;
  readonly own: MassByForm;
  readonly household: MassByForm;
}

/** Chances per tier that the own and a household member's record pass, under such a variant. */
export interface HomeChances {
  readonly share: number;
  readonly own: readonly number[];
  readonly mate: readonly number[];
}

/**
 * Variants whose masses differ by less than this, tiers together, are taken as one. What is lost is
 * the covariance of an own and a mate's record within the pair, at most a quarter of its square.
 */
const ALIKE = 0.03;

/** Masses by variant of the address: one variant alone where the route does not compare it. */
export function homeMasses(
  route: CompiledRoute,
  address: AddressEvent,
  dob: PlainEvent,
  tin: TinEvent,
): readonly HomeMass[] {
  const has = (field: "dob" | "address" | "tin"): boolean => route.compared.has(field);
  const variants = has("address") ? address.variants : [{ share: 1, levels: undefined }];
  const all = variants.map(({ share, levels }): HomeMass => {
    const of = (kind: "own" | "household", form: 0 | 1): Float64Array =>
      patternMass(route, {
        dob: has("dob") ? dob[kind][form] : undefined,
        address: levels?.[form],
        tin: has("tin") ? tin[kind] : undefined,
      });
    return {
      share,
      own: [of("own", 0), of("own", 1)],
      household: [of("household", 0), of("household", 1)],
    };
  });
  const merged: HomeMass[] = [];
  for (const mass of all) {
    const like = merged.findIndex((other) => alike(route, other, mass));
    if (like < 0) merged.push(mass);
    else merged[like] = together(merged[like]!, mass);
  }
  return merged;
}

function alike(route: CompiledRoute, a: HomeMass, b: HomeMass): boolean {
  return (["own", "household"] as const).every((kind) =>
    ([0, 1] as const).every((form) => apart(route, a[kind][form], b[kind][form]) < ALIKE),
  );
}

/** The most that two masses differ, over all tiers, for any pair of name levels. */
function apart({ pairs }: CompiledRoute, a: Float64Array, b: Float64Array): number {
  let most = 0;
  for (let pair = 0; pair < pairs.length; pair++) {
    let sum = 0;
    for (let at = pair; at < a.length; at += pairs.length) sum += Math.abs(a[at]! - b[at]!);
    if (sum > most) most = sum;
  }
  return most;
}

/**
 * Below this chance, for any pair of name levels, records from the home pass too seldom for it to
 * matter with what else they go together: what is lost is at most the product of two such chances.
 */
const SELDOM = 1e-3;

/** Whether, whatever the names, records from the home hardly ever pass. */
export function homeSeldomPasses(route: CompiledRoute, masses: readonly HomeMass[]): boolean {
  const nothing = new Float64Array(route.tiers * route.pairs.length);
  return masses.every(({ own, household }) =>
    [...own, ...household].every((mass) => apart(route, mass, nothing) < SELDOM),
  );
}

function together(a: HomeMass, b: HomeMass): HomeMass {
  const share = a.share + b.share;
  const mean = (kind: "own" | "household", form: 0 | 1): Float64Array =>
    a[kind][form].map((mass, at) => (a.share * mass + b.share * b[kind][form][at]!) / share);
  return {
    share,
    own: [mean("own", 0), mean("own", 1)],
    household: [mean("household", 0), mean("household", 1)],
  };
}

/** Chances by variant, given what happened to the row's names. `forms`: shares of tax forms. */
export function homeChances(
  route: CompiledRoute,
  { surname, given }: NameCase<CaseName>,
  masses: readonly HomeMass[],
  forms: ByForm,
): readonly HomeChances[] {
  return masses.map((mass) => ({
    share: mass.share,
    own: tierChances(route, surname?.own, given?.own, mass.own, forms),
    mate: tierChances(route, surname?.household, given?.household, mass.household, forms),
  }));
}

/**
 * The same taken apart by how the person stands to the home's names too (`KinVariant`), which only
 * matters where several mates can agree. Left whole where even the closest kin agree hardly more
 * often than all.
 */
export function kinChances(
  route: CompiledRoute,
  { surname, given }: NameCase<CaseName>,
  masses: readonly HomeMass[],
  forms: ByForm,
  home: readonly HomeChances[],
): readonly HomeChances[] {
  const [surnames, givens] = [surname?.kin() ?? ALL_ALIKE, given?.kin() ?? ALL_ALIKE];
  const mates = (at: number, s: OptionalKin, g: OptionalKin): readonly number[] =>
    tierChances(route, s.levels, g.levels, masses[at]!.household, forms);
  return home.flatMap((all, at) => {
    if (sum(all.mate) === 0) return [all];
    const closest = mates(at, surnames[0]!, givens[0]!);
    if (sum(closest) - sum(all.mate) < ALIKE) return [all];
    return surnames.flatMap((s) =>
      givens
        .filter((g) => s.share * g.share > 0)
        .map((g) => ({
          share: all.share * s.share * g.share,
          own: all.own,
          mate: mates(at, s, g),
        })),
    );
  });
}

type OptionalKin = { readonly share: number; readonly levels?: KinVariant["levels"] };
const ALL_ALIKE: readonly OptionalKin[] = [{ share: 1 }];

/** Whether the record of any household member can pass. */
export function mateAgrees(home: readonly HomeChances[]): boolean {
  return home.some(({ mate }) => sum(mate) > 0);
}

function sum(chances: readonly number[]): number {
  let total = 0;
  for (let k = 0; k < chances.length; k++) total += chances[k]!;
  return total;
}

/** The same without variants: all that matters about a record that nobody else's goes with. */
export function averaged(home: readonly HomeChances[]): readonly HomeChances[] {
  if (home.length === 1) return home;
  const mean = (kind: "own" | "mate"): readonly number[] =>
    home[0]![kind].map((_, k) => home.reduce((sum, part) => sum + part.share * part[kind][k]!, 0));
  return [{ share: 1, own: mean("own"), mate: mean("mate") }];
}
