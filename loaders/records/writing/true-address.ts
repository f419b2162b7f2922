/** Where somebody lives, in the files' usual style: plain capitals. */
export interface TrueAddress {
  readonly number: number;
  /** Name and abbreviated suffix: `MAPLE ST`, `N 4TH AVE`. */
  readonly street: string;
  /** "" for a house, else the flat: `4B`. */
  readonly unit: string;
  readonly city: string;
  /** Two-letter postal code. */
  readonly state: string;
  /** Five digits whose first three the Postal Service has not assigned. */
  readonly zip: string;
}
