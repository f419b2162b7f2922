import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import type { Naming } from "../../names/read-naming.js";
import { NO_RANK, type PersonName } from "./person-name.js";
import type { SpeltVocabulary } from "./spelt-names.js";

const EUROPEAN = CONVENTIONS.indexOf("european");
const SPANISH = CONVENTIONS.indexOf("spanish");
const STREAMS = ["sex", "surnameKind", "givenKind", "first", "second", "given", "double"] as const;

/**
 * Names of the tax file at large. The Hispanic part bears Spanish surnames but for the shares of
 * `data/naming.csv`, and Spanish given names or the country's usual ones, which are European. The
 * other part bears surnames by `names.pool-share.*`, European ones else, and given names of the same
 * community or the usual ones.
 */
export class PoolNames {
  readonly #names: readonly SpeltVocabulary[];
  readonly #keys: Readonly<Record<(typeof STREAMS)[number], StreamKey>>;
  readonly #hispanic: Float64Array;
  readonly #other: Float64Array;
  readonly #two: readonly boolean[];
  readonly #double: number;
  readonly #givenSpanish: number;
  readonly #givenOwn: number;

  constructor(
    names: readonly SpeltVocabulary[],
    naming: Readonly<Record<Convention, Naming>>,
    assumptions: Assumptions,
    seed: number,
  ) {
    this.#names = names;
    this.#two = CONVENTIONS.map(hasTwoSurnames);
    this.#keys = Object.fromEntries(
      STREAMS.map((name) => [name, streamKey(seed, `pool-name/${name}`)]),
    ) as Record<(typeof STREAMS)[number], StreamKey>;
    this.#hispanic = cumulated(SPANISH, (name) => naming[name].hispanicPoolShare);
    this.#other = cumulated(EUROPEAN, (name) => assumed(assumptions, `names.pool-share.${name}`));
    this.#double = assumed(assumptions, "pool.double-surname");
    this.#givenSpanish = assumed(assumptions, "names.given-spanish");
    this.#givenOwn = assumed(assumptions, "names.given-own");
  }

  /** Fills in the name of a stranger in the Hispanic or the other part. */
  fill(out: PersonName, entity: number, hispanic: boolean): void {
    const keys = this.#keys;
    const kind = place(
      hispanic ? this.#hispanic : this.#other,
      uniformAt(keys.surnameKind, entity),
    );
    const male = uniformAt(keys.sex, entity) < 0.5;
    const { surnames } = this.#names[kind]!;
    out.first = surnames.rankAt(uniformAt(keys.first, entity));
    const two = hispanic && this.#two[kind]! && uniformAt(keys.double, entity) < this.#double;
    out.second = two ? surnames.rankAt(uniformAt(keys.second, entity)) : NO_RANK;
    const own =
      uniformAt(keys.givenKind, entity) < (hispanic ? this.#givenSpanish : this.#givenOwn);
    const from = own ? (hispanic ? SPANISH : kind) : EUROPEAN;
    const vocabulary = this.#names[from]!;
    const names = male ? vocabulary.male : vocabulary.female;
    out.given = names.rankAt(uniformAt(keys.given, entity));
    out.secondGiven = NO_RANK;
    out.spouseDraw = undefined;
    out.male = male;
    out.surnameKind = kind;
    out.givenKind = from;
  }
}

/** Cumulated shares of the conventions; `rest` takes what the others leave. */
function cumulated(rest: number, share: (name: Convention) => number): Float64Array {
  const shares = CONVENTIONS.map((name, at) => (at === rest ? 0 : share(name)));
  const others = shares.reduce((a, b) => a + b, 0);
  shares[rest] = Math.max(0, 1 - others);
  let sum = 0;
  return Float64Array.from(shares, (each) => {
    sum += each;
    return sum;
  });
}

function place(upTo: Float64Array, u: number): number {
  let at = 0;
  while (at < upTo.length - 1 && upTo[at]! <= u) at++;
  return at;
}
