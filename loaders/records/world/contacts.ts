import { hashAt, type StreamKey, streamKey } from "../../../src/model/population/hash.js";

/** Telephone numbers of the block 555-0100 to 555-0199, which is kept for fiction. */
export class Phones {
  readonly #key: StreamKey;

  constructor(seed: number) {
    this.#key = streamKey(seed, "phone");
  }

  phone(entity: number): string {
    const n = hashAt(this.#key, entity);
    return BLOCKS[n % BLOCKS.length]! + TWO[(n >>> 16) % 100]!;
  }
}

const TWO: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, "0"));
const BLOCKS: readonly string[] = Array.from({ length: 800 }, (_, n) => `(${200 + n}) 555-01`);

/**
 * An address at example.com, which is kept for examples. `user`: letters from a to z; `digits`: of
 * the record's code, so that no two records have the same address.
 */
export function email(user: string, digits: string): string {
  return `${user}.${digits}@example.com`;
}
