import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import { type StreamKey, streamKey, uniformAt } from "../../../src/model/population/hash.js";
import type { TrueAddress } from "../writing/true-address.js";
import type { StateMap } from "./state-map.js";

/** Where the address on an agency row lies, seen from the one on the tax file. */
export type PlaceRelation = "home" | "area" | "state" | "elsewhere";

/**
 * The address at which a home used to be, or is wrongly taken to be. It is where filers of the pool
 * live now, or somewhere in another state; never on the home's own street. Everybody from one home
 * has the same.
 */
export class OldPlaces {
  readonly #map: StateMap;
  readonly #strangerAt: (position: number) => number;
  readonly #relation: StreamKey;
  readonly #place: StreamKey;
  readonly #inArea: number;
  readonly #inState: number;

  /** `strangerAt`: number of the stranger at a position of the pool. */
  constructor(
    map: StateMap,
    assumptions: Assumptions,
    seed: number,
    strangerAt: (position: number) => number,
  ) {
    this.#map = map;
    this.#strangerAt = strangerAt;
    this.#relation = streamKey(seed, "old-place/relation");
    this.#place = streamKey(seed, "old-place/place");
    this.#inState = assumed(assumptions, "agency.moved-within-state");
    this.#inArea = Math.min(assumed(assumptions, "agency.moved-within-area"), this.#inState);
  }

  relation(home: number): Exclude<PlaceRelation, "home"> {
    const u = uniformAt(this.#relation, home);
    if (u < this.#inArea) return "area";
    return u < this.#inState ? "state" : "elsewhere";
  }

  /** The old address of a home on `street`. */
  address(home: number, street: number): TrueAddress {
    const relation = this.relation(home);
    if (relation === "elsewhere") return this.#map.away(home);
    const { homes, streetsPerArea } = this.#map;
    const area = Math.floor(street / streetsPerArea);
    const from = homes.firstOn(area * streetsPerArea);
    const to = homes.firstOn((area + 1) * streetsPerArea);
    const u = uniformAt(this.#place, home);
    const position =
      relation === "area"
        ? between(u, from, to, homes.firstOn(street), homes.firstOn(street + 1))
        : between(u, 0, homes.size, from, to);
    if (position !== undefined) {
      const first = homes.homeOf(position);
      return this.#map.ofFiler(first, this.#strangerAt(first));
    }
    // The pool of a very small world has one street or one area: nobody lives at the old address.
    return relation === "area" ? this.#map.unlived(street, home) : this.#map.away(home, true);
  }
}

/** A whole number in [from, to) outside [gap, gapEnd), each as likely; undefined if there is none. */
function between(
  u: number,
  from: number,
  to: number,
  gap: number,
  gapEnd: number,
): number | undefined {
  const count = to - from - (gapEnd - gap);
  if (count <= 0) return undefined;
  const at = from + Math.floor(u * count);
  return at < gap ? at : at + (gapEnd - gap);
}
