import type { ChanceTables } from "../../../src/components/linkage/linkage-file.js";
import { askedPeople } from "../../../src/model/asked-people.js";
import type { Assumptions } from "../../../src/model/assumptions.js";
import { type FieldWeights, matchWeights } from "../../../src/model/match/match-weights.js";
import { recordEvents } from "../../../src/model/match/record-events.js";
import { strangerPool } from "../../../src/model/match/stranger-pool.js";
import type { LoadedPopulation } from "../../../src/model/population/loaded-population.js";
import {
  CONVENTIONS,
  type Convention,
  NORMALIZATIONS,
  type Normalization,
} from "../../../src/model/vocabulary.js";

/**
 * m- and u-probabilities of every field for requests about everyone on the docket, under each
 * standard of normalization: averaged over the docket's names, and for each naming convention.
 */
export function chanceTables(
  { tables, index }: LoadedPopulation,
  assumptions: Assumptions,
): Readonly<Record<Normalization, ChanceTables>> {
  const { ordinary } = askedPeople("docket", tables.cells, index, false);
  const pool = strangerPool(assumptions, tables.states);
  const shares = ordinary.requests.conventionShares();
  const of = (normalization: Normalization): ChanceTables => {
    const events = recordEvents(assumptions, tables.levels, normalization, false, ordinary.adults);
    const weights = (conventionShares: readonly number[]) =>
      matchWeights(assumptions, events, pool, conventionShares);
    const alone = (convention: Convention) =>
      weights(CONVENTIONS.map((name) => (name === convention ? 1 : 0)));
    return {
      everyone: weights(shares),
      names: Object.fromEntries(
        CONVENTIONS.map((convention) => {
          const { surname, given } = alone(convention);
          return [convention, { surname, given }];
        }),
      ) as Record<Convention, { surname: FieldWeights; given: FieldWeights }>,
    };
  };
  return Object.fromEntries(NORMALIZATIONS.map((name) => [name, of(name)])) as Record<
    Normalization,
    ChanceTables
  >;
}
