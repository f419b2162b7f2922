import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import type { NamePickers } from "../../names/name-pickers.js";
import type { Naming } from "../../names/read-naming.js";
import type { PersonName } from "./person-name.js";

const EUROPEAN = CONVENTIONS.indexOf("european");
const SPANISH = CONVENTIONS.indexOf("spanish");
const STREAMS = ["sex", "surname-kind", "given-kind", "surname-1", "surname-2", "given", "double"];

/**
 * Names of the tax file at large. The Hispanic part bears Spanish surnames but for the shares of
 * `data/naming.csv`, and Spanish given names or the country's usual ones, which are European. The
 * other part bears surnames by `names.pool-share.*`, European ones else, and given names of the same
 * community or the usual ones.
 */
export class PoolNames {
  readonly #pickers: readonly NamePickers[];
  readonly #keys: readonly StreamKey[];
  readonly #hispanic: Float64Array;
  readonly #other: Float64Array;
  readonly #double: number;
  readonly #givenSpanish: number;
  readonly #givenOwn: number;

  constructor(
    pickers: Readonly<Record<Convention, NamePickers>>,
    naming: Readonly<Record<Convention, Naming>>,
    assumptions: Assumptions,
    seed: number,
  ) {
    this.#pickers = CONVENTIONS.map((name) => pickers[name]);
    this.#keys = STREAMS.map((name) => streamKey(seed, `pool-name/${name}`));
    this.#hispanic = cumulated(SPANISH, (name) => naming[name].hispanicPoolShare);
    this.#other = cumulated(EUROPEAN, (name) => assumed(assumptions, `names.pool-share.${name}`));
    this.#double = assumed(assumptions, "pool.double-surname");
    this.#givenSpanish = assumed(assumptions, "names.given-spanish");
    this.#givenOwn = assumed(assumptions, "names.given-own");
  }

  /** Fills in the name of a stranger in the Hispanic or the other part. */
  fill(out: PersonName, entity: number, hispanic: boolean): void {
    const [sex, surnameKind, givenKind, first, second, given, double] = this.#keys;
    const kind = place(hispanic ? this.#hispanic : this.#other, uniformAt(surnameKind!, entity));
    const male = uniformAt(sex!, entity) < 0.5;
    const { surnames } = this.#pickers[kind]!;
    const one = surnames.pick(uniformAt(first!, entity));
    const convention = CONVENTIONS[kind]!;
    const two = hispanic && hasTwoSurnames(convention) && uniformAt(double!, entity) < this.#double;
    out.surnames = two ? [one, surnames.pick(uniformAt(second!, entity))] : [one];
    const own = uniformAt(givenKind!, entity) < (hispanic ? this.#givenSpanish : this.#givenOwn);
    const from = own ? (hispanic ? SPANISH : kind) : EUROPEAN;
    const { [male ? "male" : "female"]: names } = this.#pickers[from]!;
    out.given = names.pick(uniformAt(given!, entity));
    out.second = "";
    out.spouseSurname = "";
    out.male = male;
    out.convention = convention;
    out.givenConvention = CONVENTIONS[from]!;
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
