import type { Simulation } from "../simulation.js";
import { RELATIONS } from "../vocabulary.js";

/** What the response reads of one exchange, in people and addresses. */
export interface ExchangeNumbers {
  readonly people: Simulation["people"];
  readonly addresses: Simulation["addresses"];
  /** People with a record whose own is handed over. */
  readonly found: number;
  /** Undocumented adults returned by mistake for somebody at home, and living with somebody found. */
  readonly mistaken: number;
  readonly beside: number;
}

const ADDRESSES = ["disclosed", "newToAgency", "newAndCurrent"] as const;

export function exchangeNumbers({
  people,
  addresses,
  byFiling,
  byStatus: { unprotected, liminal },
}: Pick<Simulation, "people" | "addresses" | "byFiling" | "byStatus">): ExchangeNumbers {
  return {
    people,
    addresses,
    found: Object.entries(byFiling).reduce(
      (sum, [filing, { subject }]) => sum + (filing === "none" ? 0 : subject),
      0,
    ),
    mistaken: unprotected.householdError + liminal.householdError,
    beside: unprotected.coresidents + liminal.coresidents,
  };
}

/** Numbers worked out one by one from those of other exchanges, never below 0. */
export function combineNumbers(
  exchanges: readonly ExchangeNumbers[],
  combine: (values: readonly number[]) => number,
): ExchangeNumbers {
  const of = (pick: (numbers: ExchangeNumbers) => number): number =>
    Math.max(0, combine(exchanges.map(pick)));
  return {
    people: fromNames(RELATIONS, (name) => of(({ people }) => people[name])),
    addresses: fromNames(ADDRESSES, (name) => of(({ addresses }) => addresses[name])),
    found: of(({ found }) => found),
    mistaken: of(({ mistaken }) => mistaken),
    beside: of(({ beside }) => beside),
  };
}

/** Nothing is shared. */
export const NO_EXCHANGE: ExchangeNumbers = combineNumbers([], () => 0);

function fromNames<T extends string>(
  names: readonly T[],
  value: (name: T) => number,
): Readonly<Record<T, number>> {
  return Object.fromEntries(names.map((name) => [name, value(name)])) as Record<T, number>;
}
