import { FILINGS, type Filing } from "../../../src/model/vocabulary.js";
import type { TrueAddress } from "../writing/true-address.js";
import type { NicknamesOf } from "../writing/write-given.js";
import { departedNumber, lawfulAdultNumber, mistakenOwnerNumber } from "./entity-numbers.js";
import { NumberOwners } from "./number-owners.js";
import type { StatePlan } from "./state-plan.js";
import { TaxForm, type VisitTax } from "./tax-form.js";
import { borrows, departedHome, files, ownNumber } from "./true-people.js";

/**
 * Writes the tax file: filers and lawful adults home by home, with the owners of numbers they
 * borrow; then departed people still on file and holders of numbers that rows carry by mistake; then
 * strangers, home by home.
 */
export function writeTaxRecords(plan: StatePlan, nicknames: NicknamesOf, visit: VisitTax): void {
  const form = new TaxForm(plan, nicknames, visit);
  const owners = new NumberOwners(plan, form);
  let lawfulAdults = 0;
  for (let home = 0; home < plan.people.homes; home++) {
    lawfulAdults = writeHome(plan, form, owners, home, lawfulAdults);
  }
  for (let row = 0; row < plan.people.length; row++) {
    if (plan.listed[row]! >= 0) writeListed(plan, form, owners, row);
  }
  writeStrangers(plan, form, lawfulAdults);
}

/** Returns how many lawful adults there have been so far, on file or not. */
function writeHome(
  plan: StatePlan,
  form: TaxForm,
  owners: NumberOwners,
  home: number,
  lawfulAdults: number,
): number {
  const { people, map, streets, houses, family, dates, draws, numbers } = plan;
  const start = people.homeStart[home]!;
  const end = people.homeStart[home + 1]!;
  const homeEntity = people.person[start]!;
  const place = map.on(streets[home]!, houses[home]!, homeEntity);
  const convention = plan.conventions[people.codes.origin[start]!]!;
  for (let row = start; row < end; row++) {
    if (!files(plan, row)) continue;
    const entity = people.person[row]!;
    form.begin("own", entity, homeEntity);
    family.fill(form.name, entity, homeEntity, convention, people.codes.male[row] === 1);
    const dob = dates.ofAge(entity, people.codes.age[row]!);
    form.finish("own", dob, place, filedNumber(plan, form, entity, row, 0));
    if (borrows(plan, row)) owners.lender(row, homeEntity, convention);
  }
  const { lawfulAdults: here } = plan.households[people.codes.household[start]!]!;
  for (let j = 0; j < here; j++) {
    const entity = lawfulAdultNumber(homeEntity, j);
    if (!draws.lawfulAdultOnFile(entity)) continue;
    form.begin("lawful-adult", entity, homeEntity);
    family.fill(form.name, entity, homeEntity, convention, draws.lawfulAdultIsMale(entity));
    const tin = numbers.bystanderSsn(lawfulAdults + j);
    form.finish("own", dates.ofStranger(entity), place, tin);
  }
  return lawfulAdults + here;
}

/** Records that come with a row of the agency's list. */
function writeListed(plan: StatePlan, form: TaxForm, owners: NumberOwners, row: number): void {
  const { people, draws, codes, map, streets, houses, family, dates } = plan;
  const entity = people.person[row]!;
  const mistaken = (of: number, filing: Filing, copy: number): void => {
    if (draws.tin(of, filing) === "another" && draws.anotherIsIssued(of)) {
      owners.mistaken(mistakenOwnerNumber(of), row, copy, codes.person(of));
    }
  };
  mistaken(entity, FILINGS[people.codes.filing[row]!]!, 0);
  const departed = draws.departed(entity);
  for (let k = 0; k < departed; k++) {
    const gone = departedNumber(entity, k);
    const filing = draws.departedFiling(gone);
    mistaken(gone, filing, 1 + k);
    if (filing === "none") continue;
    const home = departedHome(plan, row, k);
    const convention = plan.conventions[people.codes.origin[row]!]!;
    form.begin("departed", gone, gone);
    family.fill(form.name, gone, undefined, convention, draws.departedIsMale(gone));
    const place = map.on(streets[home]!, houses[home]!, gone);
    const dob = dates.ofAge(gone, people.codes.age[row]!);
    form.finish("own", dob, place, filedNumber(plan, form, gone, row, 1 + k));
  }
}

/** Everybody else in the state. */
function writeStrangers(plan: StatePlan, form: TaxForm, lawfulAdults: number): void {
  const { map, hispanic, other, parts, strangerAt, poolNames, dates, numbers } = plan;
  let home = -1;
  let place: TrueAddress | undefined;
  for (let position = 0; position < hispanic + other; position++) {
    const first = map.homes.homeOf(position);
    if (first !== home || place === undefined) {
      home = first;
      place = map.ofFiler(first, strangerAt(first));
    }
    const entity = strangerAt(position);
    const isHispanic = parts.at(position) < hispanic;
    form.begin("stranger", entity, strangerAt(first));
    form.truth.part = isHispanic ? "hispanic" : "other";
    poolNames.fill(form.name, entity, isHispanic);
    const tin = numbers.bystanderSsn(lawfulAdults + position);
    form.finish("stranger", dates.ofStranger(entity), place, tin);
  }
}

/** The number on somebody's own record, which may be mistyped. */
function filedNumber(
  plan: StatePlan,
  form: TaxForm,
  entity: number,
  row: number,
  copy: number,
): string {
  const number = ownNumber(plan, row, copy);
  if (!plan.draws.tinMistyped(entity)) return number;
  form.truth.tinMistyped = true;
  return plan.numbers.mistyped(number, entity);
}
