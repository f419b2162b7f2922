import {
  type PeopleColumns,
  type PersonAttribute,
  peopleColumns,
} from "../../../src/model/population/people.js";

/** Columns of people that grow as homes are added. */
export class GrowingColumns {
  #length = 0;
  #homes = 0;
  #person = new Int32Array(1024);
  #home = new Int32Array(1024);
  #codes: PeopleColumns = peopleColumns(1024);

  /** Adds the home of `size` people from index `first`, whose codes stand in `from` from `row`. */
  addHome(first: number, size: number, from: PeopleColumns, row: number): void {
    if (this.#length + size > this.#person.length) this.#resize(2 * this.#person.length);
    for (let k = 0; k < size; k++) {
      this.#person[this.#length + k] = first + k;
      this.#home[this.#length + k] = this.#homes;
    }
    for (const name of namesOf(from)) {
      const to = this.#codes[name];
      const codes = from[name];
      for (let k = 0; k < size; k++) to[this.#length + k] = codes[row + k]!;
    }
    this.#length += size;
    this.#homes++;
  }

  /** What has been added, in arrays of just that length. */
  finish(): { person: Int32Array; home: Int32Array; codes: PeopleColumns; homes: number } {
    this.#resize(this.#length);
    return { person: this.#person, home: this.#home, codes: this.#codes, homes: this.#homes };
  }

  #resize(length: number): void {
    const codes = peopleColumns(length);
    for (const name of namesOf(codes)) {
      codes[name].set(this.#codes[name].subarray(0, this.#length));
    }
    const person = new Int32Array(length);
    const home = new Int32Array(length);
    person.set(this.#person.subarray(0, this.#length));
    home.set(this.#home.subarray(0, this.#length));
    this.#codes = codes;
    this.#person = person;
    this.#home = home;
  }
}

let names: readonly PersonAttribute[] | undefined;

function namesOf(columns: PeopleColumns): readonly PersonAttribute[] {
  names ??= Object.keys(columns).filter((key) => key !== "length") as PersonAttribute[];
  return names;
}
