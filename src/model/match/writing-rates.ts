import { type Assumptions, assumed } from "../assumptions.js";
import type { Convention } from "../vocabulary.js";
import {
  ADDRESS_WRITINGS,
  DOB_EVENTS,
  GIVEN_EVENTS,
  MISSPELLINGS,
  SURNAME_EVENTS,
} from "../writing-events.js";
import { type ByForm, carelessRates } from "./careless.js";

/** The two files, as the ids of their assumptions begin. */
export type WrittenFile = "agency" | "tax";

/** Chances of a field's events on careful and on careless forms; each sums to 1, `whole` first. */
export type EventRates = readonly [readonly number[], readonly number[]];

/** Conventions under which a full name carries the surnames of both parents. */
export function hasTwoSurnames(convention: Convention): boolean {
  return convention === "spanish" || convention === "portuguese";
}

const OTHER_SCRIPTS: readonly Convention[] = [
  "south-asian",
  "chinese",
  "other-asian",
  "west-african",
  "arabic-persian",
];

/** Conventions whose names have several usual spellings in Latin letters. */
export function isTransliterated(convention: Convention): boolean {
  return OTHER_SCRIPTS.includes(convention);
}

/** Share of a file's forms that are careless. */
export function carelessShare(assumptions: Assumptions, file: WrittenFile): number {
  return assumed(assumptions, `${file}.careless-share`);
}

/** Chances of SURNAME_EVENTS in a file, by form. */
export function surnameRates(
  assumptions: Assumptions,
  file: WrittenFile,
  convention: Convention,
): EventRates {
  return sharedRates(assumptions, "surname", file, convention, () => {
    const two = hasTwoSurnames(convention) ? 1 : 0;
    const rate = plainRate(assumptions, file);
    return rates(SURNAME_EVENTS, {
      "second-dropped": even(two * rate("surname-second-dropped")),
      swapped: even(two * rate("surnames-swapped")),
      married: even(file === "tax" ? rate("married-name") : 0),
      ...misspellings(assumptions, file, convention),
      restyled: even(rate("surname-restyled")),
    });
  });
}

/** Chances of GIVEN_EVENTS in a file, by form. */
export function givenRates(
  assumptions: Assumptions,
  file: WrittenFile,
  convention: Convention,
): EventRates {
  return sharedRates(assumptions, "given", file, convention, () => {
    const rate = plainRate(assumptions, file);
    return rates(GIVEN_EVENTS, {
      nickname: even(rate("given-nickname")),
      initial: even(rate("given-initial")),
      swapped: even(hasTwoSurnames(convention) ? rate("given-swapped") : 0),
      ...misspellings(assumptions, file, convention),
      restyled: even(rate("given-restyled")),
    });
  });
}

const known = new WeakMap<Assumptions, Map<string, EventRates>>();

/** Rates that conventions with as many surnames and scripts have in common, worked out once. */
function sharedRates(
  assumptions: Assumptions,
  field: string,
  file: WrittenFile,
  convention: Convention,
  make: () => EventRates,
): EventRates {
  const rates = known.get(assumptions) ?? new Map<string, EventRates>();
  known.set(assumptions, rates);
  const key = `${field} ${file} ${hasTwoSurnames(convention)} ${isTransliterated(convention)}`;
  const found = rates.get(key) ?? make();
  rates.set(key, found);
  return found;
}

/** Chances of DOB_EVENTS in a file, by form. The agency alone lacks dates altogether. */
export function dobRates(assumptions: Assumptions, file: WrittenFile, fresh = false): EventRates {
  const slip = slipRate(assumptions, file);
  const agency = file === "agency";
  return rates(DOB_EVENTS, {
    swapped: slip("dob-swapped"),
    digit: slip("dob-digit"),
    default: agency ? (fresh ? even(0) : slip("dob-wrong")) : slip("dob-default"),
    missing: agency && !fresh ? slip("dob-missing") : even(0),
  });
}

/** Chances of ADDRESS_WRITINGS in a file, by form. */
export function addressRates(assumptions: Assumptions, file: WrittenFile): EventRates {
  const rate = plainRate(assumptions, file);
  return rates(ADDRESS_WRITINGS, {
    restyled: even(rate("address-restyled")),
    misspelt: slipRate(assumptions, file)("address-misspelt"),
    "unit-missing": even(rate("unit-missing")),
  });
}

function plainRate(assumptions: Assumptions, file: WrittenFile): (id: string) => number {
  return (id) => assumed(assumptions, `${file}.${id}`);
}

function slipRate(assumptions: Assumptions, file: WrittenFile): (id: string) => ByForm {
  const share = carelessShare(assumptions, file);
  const factor = assumed(assumptions, `${file}.careless-factor`);
  return (id) => carelessRates(assumed(assumptions, `${file}.${id}`), share, factor);
}

const even = (rate: number): ByForm => [rate, rate];

function misspellings(
  assumptions: Assumptions,
  file: WrittenFile,
  convention: Convention,
): Record<string, ByForm> {
  const slip = slipRate(assumptions, file);
  return Object.fromEntries(
    MISSPELLINGS.map((kind) => [
      kind,
      kind === "transliterated" && !isTransliterated(convention) ? even(0) : slip(`name-${kind}`),
    ]),
  );
}

/** Events exclude each other; where they would pass 1 together they share it out. */
function rates(events: readonly string[], chances: Readonly<Record<string, ByForm>>): EventRates {
  const of = (form: 0 | 1): number[] => {
    const each = events.map((event) => chances[event]?.[form] ?? 0);
    const total = each.reduce((a, b) => a + b, 0);
    const scale = total > 1 ? 1 / total : 1;
    const scaled = each.map((chance) => chance * scale);
    scaled[0] = Math.max(0, 1 - total * scale);
    return scaled;
  };
  return [of(0), of(1)];
}
