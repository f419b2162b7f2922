import { hashAt, type StreamKey, streamKey } from "../../../src/model/population/hash.js";

/** All three digits there are; small enough for a processor's nearest cache. */
const THREE: readonly string[] = Array.from({ length: 4096 }, (_, n) =>
  n.toString(16).padStart(3, "0"),
);
const TWO: readonly string[] = THREE.slice(0, 256).map((digits) => digits.slice(1));

/** The eight hexadecimal digits of a 32-bit number. */
export function hex8(n: number): string {
  return THREE[n >>> 20]! + THREE[(n >>> 8) & 0xfff]! + TWO[n & 0xff]!;
}

/**
 * Codes that name people, homes and records: different for different numbers (the hash is
 * one-to-one), and in an order that gives nothing away. A person's record has the person's digits
 * behind another letter; no file holds codes of people.
 */
export class Codes {
  readonly #person: StreamKey;
  readonly #home: StreamKey;

  constructor(seed: number) {
    this.#person = streamKey(seed, "code/person");
    this.#home = streamKey(seed, "code/home");
  }

  /** The digits of a person's code. */
  digits(number: number): string {
    return hex8(hashAt(this.#person, number));
  }

  person(number: number): string {
    return personCode(this.digits(number));
  }

  home(number: number): string {
    return `H${hex8(hashAt(this.#home, number))}`;
  }
}

/** A person's code, of the digits that stand for them. */
export function personCode(digits: string): string {
  return `P${digits}`;
}

/** The code of the tax record that a person filed, of the same digits. */
export function recordCode(digits: string): string {
  return `T${digits}`;
}
