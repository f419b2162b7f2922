/** The address fields of a file that errors reach; the state is always right. */
export interface WrittenAddress {
  /** House number, street and unit. */
  readonly address: string;
  readonly city: string;
  readonly zip: string;
}
