/** Values of every assumption of the ledger by id, in the units the ledger states. */
export type Assumptions = Readonly<Record<string, number>>;

/** Value of one assumption. Throws when the ledger has no such id: a fault of ours, not the user's. */
export function assumed(assumptions: Assumptions, id: string): number {
  const value = assumptions[id];
  if (value === undefined) throw new Error(`The model reads "${id}", which the ledger lacks.`);
  return value;
}

/** What the ledger says about one assumption's range. */
export interface AssumptionRange {
  readonly id: string;
  readonly default: number;
  readonly low: number;
  readonly high: number;
}
