import { mix32 } from "./hash.js";

/**
 * Counts equal 32-bit keys: a hash map with open addressing and linear probing over typed arrays,
 * doubled when half full. `2^32 - 1` is not a key. Merging is adding: order never matters.
 */
export class CellCounter {
  private keys = new Uint32Array(1 << 12).fill(EMPTY);
  private counts = new Uint32Array(1 << 12);
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
    const { keys } = this;
    const mask = keys.length - 1;
    let at = mix32(key) & mask;
    while (keys[at] !== key) {
      if (keys[at] === EMPTY) {
        keys[at] = key;
        this.used++;
        if (this.used * 2 > keys.length) {
          this.counts[at] = count;
          this.grow();
          return;
        }
        break;
      }
      at = (at + 1) & mask;
    }
    this.counts[at]! += count;
  }

  /** Keys in ascending order with their counts. */
  sorted(): { keys: Uint32Array<ArrayBuffer>; counts: Uint32Array<ArrayBuffer> } {
    const keys = this.keys.filter((key) => key !== EMPTY).sort();
    const counts = keys.map((key) => this.countOf(key));
    return { keys, counts };
  }

  /** How often a key was counted. */
  countOf(key: number): number {
    const mask = this.keys.length - 1;
    let at = mix32(key) & mask;
    while (this.keys[at] !== key) {
      if (this.keys[at] === EMPTY) return 0;
      at = (at + 1) & mask;
    }
    return this.counts[at]!;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Uint32Array(keys.length * 2).fill(EMPTY);
    this.counts = new Uint32Array(keys.length * 2);
    this.used = 0;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== EMPTY) this.add(keys[i]!, counts[i]!);
  }
}

const EMPTY = 0xffffffff;
