import { mix32 } from "./hash.js";

/**
 * Counts equal 32-bit keys: a hash map with open addressing and linear probing in one typed array,
 * each key beside its count so that both are fetched at once; doubled when half full. `2^32 - 1` is
 * not a key. Merging is adding: order never matters.
 */
export class CellCounter {
  private slots = emptySlots(1 << 12);
  private used = 0;

  /** Distinct keys so far. */
  get size(): number {
    return this.used;
  }

  /** Counts each of the first `length` keys once. */
  addAll(keys: Uint32Array, length = keys.length): void {
    for (let i = 0; i < length; i++) this.add(keys[i]!, 1);
  }

  /** Adds `count` to a key. */
  add(key: number, count: number): void {
    const at = this.find(key);
    const { slots } = this;
    const fresh = slots[at] === EMPTY;
    if (fresh) slots[at] = key;
    slots[at + 1]! += count;
    if (fresh && ++this.used * 4 > slots.length) this.grow();
  }

  /** Keys in ascending order with their counts. */
  sorted(): { keys: Uint32Array<ArrayBuffer>; counts: Uint32Array<ArrayBuffer> } {
    const keys = new Uint32Array(this.used);
    let row = 0;
    for (let at = 0; at < this.slots.length; at += 2) {
      if (this.slots[at] !== EMPTY) keys[row++] = this.slots[at]!;
    }
    keys.sort();
    return { keys, counts: keys.map((key) => this.slots[this.find(key) + 1]!) };
  }

  /** Where a key is, or where it would go. */
  private find(key: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    let at = (mix32(key) << 1) & mask;
    while (slots[at] !== key && slots[at] !== EMPTY) at = (at + 2) & mask;
    return at;
  }

  private grow(): void {
    const { slots } = this;
    this.slots = emptySlots(slots.length);
    this.used = 0;
    for (let at = 0; at < slots.length; at += 2) {
      if (slots[at] !== EMPTY) this.add(slots[at]!, slots[at + 1]!);
    }
  }
}

const EMPTY = 0xffffffff;

/** Room for `keys` keys: a free slot has the key EMPTY and the count 0. */
function emptySlots(keys: number): Uint32Array<ArrayBuffer> {
  const slots = new Uint32Array(keys * 2);
  for (let at = 0; at < slots.length; at += 2) slots[at] = EMPTY;
  return slots;
}
