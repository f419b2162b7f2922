import { CONVENTIONS, FILINGS } from "../vocabulary.js";
import { DEPARTED_UNFILED, MATES, type RequestRows, STANDS } from "./request-rows.js";
import { ROW_WIDTH } from "./row-expectation.js";

/** Kinds of own record the sums tell apart: none, the person's, one under a borrowed number. */
export const OWN_KINDS = 3;
export const BORROWED = 2;

/** Which kind of own record a stand towards the tax file has. */
export function ownKind(stand: number): number {
  if (stand === DEPARTED_UNFILED || FILINGS[stand] === "none") return 0;
  return FILINGS[stand] === "ssn-borrowed" ? BORROWED : 1;
}

/**
 * Sums of row expectations by TIN event, naming convention, kind of own record, mates and place.
 * There is one place for the whole country unless strangers depend on the state.
 */
export class RowSums {
  readonly places: number;
  /** Sums of each TIN event; events that no route tells apart share theirs. */
  readonly #sums: readonly Float64Array[];

  /** `groups`: TIN events that no route tells apart. */
  constructor(groups: readonly (readonly number[])[], places: number) {
    this.places = places;
    const size = CONVENTIONS.length * OWN_KINDS * MATES * places * ROW_WIDTH;
    const sums: Float64Array[] = [];
    for (const group of groups) {
      const shared = new Float64Array(size);
      for (const at of group) sums[at] = shared;
    }
    this.#sums = sums;
  }

  #at(convention: number, kind: number, mates: number, place: number): number {
    return (((convention * OWN_KINDS + kind) * MATES + mates) * this.places + place) * ROW_WIDTH;
  }

  /**
   * Adds `chance * row` to the group of TIN events that `tin` is in, for one place or, with `place`
   * undefined, for all of them.
   */
  add(
    tin: number,
    convention: number,
    kind: number,
    mates: number,
    place: number | undefined,
    chance: number,
    row: Float64Array,
  ): void {
    const sums = this.#sums[tin]!;
    const from = this.#at(convention, kind, mates, place ?? 0);
    const to = place === undefined ? from + this.places * ROW_WIDTH : from + ROW_WIDTH;
    for (let start = from; start < to; start += ROW_WIDTH) {
      for (let field = 0; field < ROW_WIDTH; field++) sums[start + field]! += chance * row[field]!;
    }
  }

  /** Adds a chance to one field of every kind of row of the group that `tin` is in. */
  addEverywhere(tin: number, field: number, chance: number): void {
    const sums = this.#sums[tin]!;
    for (let i = field; i < sums.length; i += ROW_WIDTH) sums[i]! += chance;
  }

  /** Adds the expectation of a kind of row to `out[to…]`, TIN events weighted with `chances`. */
  collect(
    chances: readonly number[],
    convention: number,
    stand: number,
    mates: number,
    place: number,
    out: Float64Array,
    to: number,
  ): void {
    const from = this.#at(convention, ownKind(stand), mates, place);
    chances.forEach((chance, tin) => {
      const sums = this.#sums[tin]!;
      for (let f = 0; f < ROW_WIDTH; f++) out[to + f]! += chance * sums[from + f]!;
    });
  }
}

/**
 * Rows that meet each TIN event, by convention, kind of own record, mates and place (flat). What a
 * stranger's answer is multiplied by to count answers.
 */
export function rowsByTinEvent(
  rows: RequestRows,
  tinChances: readonly (readonly number[])[],
  places: number,
  placeOf: Uint8Array,
): readonly Float64Array[] {
  const events = tinChances[0]!.length;
  const size = CONVENTIONS.length * OWN_KINDS * MATES * places;
  const counts = Array.from({ length: events }, () => new Float64Array(size));
  for (let c = 0; c < CONVENTIONS.length; c++) {
    for (let stand = 0; stand < STANDS.length; stand++) {
      for (let mates = 0; mates < MATES; mates++) {
        const at = ((c * OWN_KINDS + ownKind(stand)) * MATES + mates) * places;
        for (let state = 0; state < rows.states; state++) {
          const count = rows.count[rows.at(c, stand, mates, state)]!;
          if (count === 0) continue;
          const place = at + placeOf[state]!;
          for (let t = 0; t < events; t++) counts[t]![place]! += count * tinChances[stand]![t]!;
        }
      }
    }
  }
  return counts;
}
