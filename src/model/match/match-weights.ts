import { type Assumptions, assumed } from "../assumptions.js";
import { log2 } from "../exact-math/from-exp-and-log.js";
import { FIELDS, type Field, LEVELS } from "../vocabulary.js";
import type { ByForm } from "./careless.js";
import type { FieldEvent } from "./field-event.js";
import { mixLevels } from "./measured.js";
import type { RecordEvents } from "./record-events.js";
import { seenParts } from "./seen-parts.js";
import { everyoneIn, partsOf, poolOfState, type StrangerPool } from "./stranger-pool.js";
import { tinChances } from "./tin-events.js";

/** m- and u-probability of every level of one field. */
export interface FieldWeights {
  /** P(level | same person). */
  readonly m: readonly number[];
  /** P(level | two people drawn at random from the two files). */
  readonly u: readonly number[];
}

export type MatchWeights = Readonly<Record<Field, FieldWeights>>;

/** Below this a probability is not told from zero, so that weights stay finite. */
const LEAST = 1e-10;

const ownOf = (events: RecordEvents, part: readonly FieldEvent[]): [number, readonly number[]][] =>
  part.flatMap((event) => {
    const chance = mean(event.chance, events.agencyForms);
    return event.own.map((levels, form): [number, readonly number[]] => [
      chance * events.taxForms[form]!,
      levels,
    ]);
  });

const mean = (byForm: ByForm, forms: ByForm): number => byForm[0] * forms[0] + byForm[1] * forms[1];

function nameWeights(
  field: "surname" | "given",
  events: RecordEvents,
  pool: StrangerPool,
  conventionShares: readonly number[],
): FieldWeights {
  const everyone = everyoneIn(pool);
  const file = partsOf(pool);
  const m: [number, readonly number[]][] = [];
  const u: [number, readonly number[]][] = [];
  events[field].forEach((ofConvention, c) => {
    const share = conventionShares[c]!;
    const community = events.communities[c]!;
    const parts = seenParts(c, community, file, pool.ownTotals[c]!);
    for (const [weight, levels] of ownOf(events, ofConvention)) m.push([share * weight, levels]);
    for (const event of ofConvention) {
      const chance = share * mean(event.chance, events.agencyForms);
      parts.forEach((part, at) => {
        u.push([(chance * part) / everyone, Array.from(event.strangers.mean[at]!)]);
      });
    }
  });
  return { m: mixLevels(4, m), u: mixLevels(4, u) };
}

/** How often two members of the pool share a state, by sum of squared state shares. */
function addressChances(assumptions: Assumptions, pool: StrangerPool): number[] {
  const total = everyoneIn(pool);
  const sameState = pool.hispanic.reduce(
    (sum, _, state) =>
      sum + pool.typical[state]! * (everyoneIn(poolOfState(pool, state)) / total) ** 2,
    0,
  );
  const area = assumed(assumptions, "pool.area-people") / total;
  const street = assumed(assumptions, "pool.street-people") / total;
  // One other filer, a spouse or a relative, has the very same address.
  return [1 / total, street, area - street, sameState - area, 1 - sameState, 0];
}

/**
 * m- and u-probabilities of all fields, averaged over agency-side events and over naming
 * conventions with the given shares: what a linker that uses one table for everyone would use
 * (Fellegi & Sunter 1969). They are those of the whole file even where one state's part is linked by
 * itself: a policy's weights and threshold do not depend on how much of the file is tried.
 */
export function matchWeights(
  assumptions: Assumptions,
  events: RecordEvents,
  pool: StrangerPool,
  conventionShares: readonly number[],
): MatchWeights {
  const tin = tinChances(assumptions, "itin", false);
  const file = pool.whole ?? pool;
  return {
    surname: nameWeights("surname", events, file, conventionShares),
    given: nameWeights("given", events, file, conventionShares),
    dob: {
      m: mixLevels(4, ownOf(events, events.dob)),
      u: mixLevels(
        4,
        events.dob.map((event) => [mean(event.chance, events.agencyForms), event.stranger]),
      ),
    },
    address: {
      m: mixLevels(6, ownOf(events, events.address)),
      u: addressChances(assumptions, file),
    },
    tin: {
      m: mixLevels(
        3,
        events.tin.map((event, i) => [tin[i]!, event.own]),
      ),
      u: mixLevels(
        3,
        events.tin.map((event, i) => [tin[i]!, event.stranger]),
      ),
    },
  };
}

/**
 * Match weight of one level of one field: log2(m/u) in bits (Fellegi & Sunter 1969, eq. 12). A
 * missing value says nothing: 0.
 */
export function levelWeight(weights: MatchWeights, field: Field, level: number): number {
  if (LEVELS[field][level] === "missing") return 0;
  const { m, u } = weights[field];
  return log2(Math.max(m[level]!, LEAST) / Math.max(u[level]!, LEAST));
}

/** Match weight of an agreement pattern: the sum over the compared fields, in bits. */
export function patternWeight(
  weights: MatchWeights,
  levels: readonly number[],
  compared: ReadonlySet<Field>,
): number {
  let bits = 0;
  FIELDS.forEach((field, position) => {
    if (compared.has(field)) bits += levelWeight(weights, field, levels[position]!);
  });
  return bits;
}
