import type { CellAttribute } from "./cells.js";

/** Attributes that are drawn for a person but that the model does not read, so cells leave them out. */
export const SIDE_ATTRIBUTES = ["cohort", "male", "age", "yearsSinceReturn"] as const;
export type SideAttribute = (typeof SIDE_ATTRIBUTES)[number];
export type PersonAttribute = CellAttribute | SideAttribute;

/** `yearsSinceReturn` of someone who files no return. */
export const NO_RETURN = 255;

/** Drawn people, one column of 8-bit codes for each attribute. */
export type PeopleColumns = Readonly<Record<PersonAttribute, Uint8Array>> & {
  readonly length: number;
};

/** Room for `length` people. */
export function peopleColumns(length: number): PeopleColumns {
  const column = () => new Uint8Array(length);
  return {
    length,
    state: column(),
    origin: column(),
    cohort: column(),
    household: column(),
    filingHousehold: column(),
    adult: column(),
    status: column(),
    filing: column(),
    agency: column(),
    male: column(),
    age: column(),
    yearsSinceReturn: column(),
  };
}
