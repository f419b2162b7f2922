import { hashAt, type StreamKey, streamKey } from "../../../src/model/population/hash.js";
import { hex8 } from "./codes.js";

/** Telephone numbers and e-mail addresses that reach nobody. */
export class Contacts {
  readonly #phone: StreamKey;
  readonly #email: StreamKey;

  constructor(seed: number) {
    this.#phone = streamKey(seed, "phone");
    this.#email = streamKey(seed, "email");
  }

  /** A number from the block 555-0100 to 555-0199, which is kept for fiction. */
  phone(entity: number): string {
    const n = hashAt(this.#phone, entity);
    return `(${200 + (n % 800)}) 555-01${TWO[(n >>> 16) % 100]!}`;
  }

  /** An address at example.com, which is kept for examples; different for every entity. `user`: letters
   * from a to z. */
  email(user: string, entity: number): string {
    return `${user}.${hex8(hashAt(this.#email, entity))}@example.com`;
  }
}

const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
