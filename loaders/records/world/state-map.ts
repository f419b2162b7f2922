import { InputError } from "../../../src/model/input-error.js";
import {
  hashAt,
  type StreamKey,
  streamKey,
  uniformAt,
} from "../../../src/model/population/hash.js";
import type { TrueAddress } from "../writing/true-address.js";
import { Permutation } from "./permutation.js";
import { cityNames, streetNames } from "./place-names.js";
import { PoolHomes } from "./pool-homes.js";
import { ZIP_CODES, zipCode } from "./zip-codes.js";

/** Share of homes with a flat number. */
const WITH_UNIT = 0.35;
/** Areas elsewhere for addresses in other states, where ZIP codes are left. */
const MOST_ELSEWHERE = 1000;

export interface MapOptions {
  readonly seed: number;
  /** Two-letter code, and those of all states. */
  readonly state: string;
  readonly states: readonly string[];
  /** Filers of the state, of an area and of a street; mean filers where a filer lives. */
  readonly pool: number;
  readonly areaPeople: number;
  readonly streetPeople: number;
  readonly homeFilers: number;
}

/**
 * Where everybody lives: a state cut into areas of one ZIP code and these into streets, all of equal
 * numbers of filers (as equal as whole numbers allow). Streets count through the state.
 */
export class StateMap {
  readonly areas: number;
  readonly streetsPerArea: number;
  readonly homes: PoolHomes;
  readonly #options: MapOptions;
  readonly #streetNames = streetNames();
  readonly #cityNames = cityNames();
  readonly #zips: readonly string[];
  readonly #shift: Uint16Array;
  readonly #city: Uint16Array;
  readonly #others: readonly string[];
  readonly #elsewhere: number;
  readonly #keys: Readonly<
    Record<"unit" | "units" | "street" | "city" | "away" | "house", StreamKey>
  >;

  /** Throws an InputError when the ZIP codes do not reach. */
  constructor(options: MapOptions) {
    const { seed, pool, areaPeople, streetPeople, homeFilers, state, states } = options;
    this.#options = options;
    this.areas = Math.max(1, Math.round(pool / areaPeople));
    this.streetsPerArea = Math.max(1, Math.round(pool / this.areas / streetPeople));
    if (this.areas + states.length > ZIP_CODES) throw tooManyAreas(this.areas, states.length);
    if (this.streetsPerArea >= this.#streetNames.length) throw tooManyStreets(this.streetsPerArea);
    this.homes = new PoolHomes(seed, pool, this.areas * this.streetsPerArea, homeFilers);
    this.#others = states.filter((code) => code !== state);
    this.#elsewhere = Math.min(MOST_ELSEWHERE, ZIP_CODES - this.areas);
    const zips = new Permutation(seed, `zip/${state}`, ZIP_CODES);
    const areas = Array.from({ length: this.areas + this.#elsewhere }, (_, area) => area);
    this.#zips = areas.map((area) => zipCode(zips.at(area)));
    const key = (name: string) => streamKey(seed, `place/${name}`);
    this.#keys = {
      unit: key("unit"),
      units: key("units"),
      street: key("street"),
      city: key("city"),
      away: key("away"),
      house: key("house"),
    };
    const { street, city } = this.#keys;
    this.#shift = Uint16Array.from(areas, (n) => hashAt(street, n) % this.#streetNames.length);
    this.#city = Uint16Array.from(areas, (n) => hashAt(city, n) % this.#cityNames.length);
  }

  get streets(): number {
    return this.areas * this.streetsPerArea;
  }

  /** The address at a house number on a street; `home` numbers the home, for its flat. */
  on(street: number, number: number, home: number): TrueAddress {
    const area = Math.floor(street / this.streetsPerArea);
    const within = street - area * this.streetsPerArea;
    return this.#address(area, within, number, home, this.#options.state);
  }

  /** The address of the filers' home at a position. */
  ofFiler(position: number, home: number): TrueAddress {
    const street = this.homes.streetOf(position);
    return this.on(street, this.homes.numberOf(position, street), home);
  }

  /** An address on a street of the area on which nobody lives, for areas with a single street. */
  unlived(street: number, home: number): TrueAddress {
    const area = Math.floor(street / this.streetsPerArea);
    return this.#address(area, this.streetsPerArea, this.#house(home), home, this.#options.state);
  }

  /** An address in another state; of this one with `here`, for states with a single area. */
  away(home: number, here = false): TrueAddress {
    const n = hashAt(this.#keys.away, home) % this.#elsewhere;
    const street = hashAt(this.#keys.street, home) % 100;
    const state = here ? this.#options.state : this.#others[n % this.#others.length]!;
    return this.#address(this.areas + n, street, this.#house(home), home, state);
  }

  #house(home: number): number {
    return 100 + (hashAt(this.#keys.house, home) % 900);
  }

  #address(area: number, street: number, number: number, home: number, state: string): TrueAddress {
    const names = this.#streetNames;
    return {
      number,
      // The step is a prime above the number of names, so that an area has no name twice.
      street: names[(this.#shift[area]! + street * 7919) % names.length]!,
      unit: this.#unit(home),
      city: this.#cityNames[this.#city[area]!]!,
      state,
      zip: this.#zips[area]!,
    };
  }

  #unit(home: number): string {
    if (uniformAt(this.#keys.unit, home) >= WITH_UNIT) return "";
    return UNITS[hashAt(this.#keys.units, home) % UNITS.length]!;
  }
}

const UNITS: readonly string[] = Array.from({ length: 20 }, (_, n) => n + 1).flatMap((n) => [
  String(n),
  ..."ABCD".split("").map((letter) => n + letter),
]);

function tooManyAreas(areas: number, states: number): InputError {
  return new InputError({
    file: "--set",
    key: "pool.area-people",
    value: `${areas} areas`,
    expected: `at most ${ZIP_CODES - states} areas, for so many ZIP codes are not assigned; take larger areas`,
  });
}

function tooManyStreets(streets: number): InputError {
  return new InputError({
    file: "--set",
    key: "pool.street-people",
    value: `${streets} streets in an area`,
    expected: "fewer streets in an area; take larger streets or smaller areas",
  });
}
