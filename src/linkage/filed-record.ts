/**
 * One person as one file describes them: plain strings, as written, errors and all; empty where the
 * file holds nothing. Both files have these fields.
 */
export interface FiledRecord {
  /** One or two surnames, in the file's writing. */
  readonly surname: string;
  /** First given name, and the second one where the file has it. */
  readonly given: string;
  readonly middle: string;
  /** `YYYY-MM-DD`. */
  readonly dob: string;
  /** House number, street and unit. */
  readonly address: string;
  readonly city: string;
  /** Two-letter postal code of the state. */
  readonly state: string;
  readonly zip: string;
  /** Nine digits, `900-00-0000` style hyphens allowed. */
  readonly tin: string;
}
