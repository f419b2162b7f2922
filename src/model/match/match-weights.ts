import { type Assumptions, assumed } from "../assumptions.js";
import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS, FIELDS, type Field, LEVELS } from "../vocabulary.js";
import type { FieldEvent } from "./field-event.js";
import type { RecordEvents } from "./record-events.js";
import type { StrangerPool } from "./stranger-pool.js";
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

function mix(levels: number, parts: Iterable<readonly [number, readonly number[]]>): number[] {
  const sum = new Array<number>(levels).fill(0);
  for (const [weight, part] of parts) {
    for (let level = 0; level < levels; level++) sum[level]! += weight * (part[level] ?? 0);
  }
  return sum;
}

const ownOf = (events: readonly FieldEvent[]): [number, readonly number[]][] =>
  events.map((event) => [event.chance, event.own]);

function nameWeights(
  field: "surname" | "given",
  events: RecordEvents,
  names: NameCommonness,
  pool: StrangerPool,
  conventionShares: readonly number[],
): FieldWeights {
  const hispanic = pool.hispanicTotal / (pool.hispanicTotal + pool.otherTotal);
  const m: [number, readonly number[]][] = [];
  const u: [number, readonly number[]][] = [];
  CONVENTIONS.forEach((convention, c) => {
    const { weight } = names[convention][field];
    for (const event of events[field][c]!) {
      const share = conventionShares[c]! * event.chance;
      m.push([share, event.own]);
      weight.forEach((w, node) => {
        u.push([share * w * hispanic, event.hispanic[node]!]);
        u.push([share * w * (1 - hispanic), event.other[node]!]);
      });
    }
  });
  return { m: mix(4, m), u: mix(4, u) };
}

/** How often two members of the pool share a state, by sum of squared state shares. */
function addressChances(assumptions: Assumptions, pool: StrangerPool): number[] {
  const total = pool.hispanicTotal + pool.otherTotal;
  const sameState = pool.hispanic.reduce(
    (sum, people, state) => sum + ((people + pool.other[state]!) / total) ** 2,
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
 * (Fellegi & Sunter 1969).
 */
export function matchWeights(
  assumptions: Assumptions,
  events: RecordEvents,
  names: NameCommonness,
  pool: StrangerPool,
  conventionShares: readonly number[],
): MatchWeights {
  const tin = tinChances(assumptions, "itin", false);
  return {
    surname: nameWeights("surname", events, names, pool, conventionShares),
    given: nameWeights("given", events, names, pool, conventionShares),
    dob: {
      m: mix(4, ownOf(events.dob)),
      u: mix(
        4,
        events.dob.map((event) => [event.chance, event.stranger]),
      ),
    },
    address: { m: mix(6, ownOf(events.address)), u: addressChances(assumptions, pool) },
    tin: {
      m: mix(
        3,
        events.tin.map((event, i) => [tin[i]!, event.own]),
      ),
      u: mix(
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
  return Math.log2(Math.max(m[level]!, LEAST) / Math.max(u[level]!, LEAST));
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
