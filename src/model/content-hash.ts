/**
 * The 64-bit FNV-1a hash (Fowler, Noll and Vo) of a text of ASCII characters, as 16 hexadecimal
 * digits. Tells contents apart that differ by accident; it is no protection against forgery.
 */
export function contentHash(text: string): string {
  let [high, low] = [0xcbf29ce4, 0x84222325];
  for (let i = 0; i < text.length; i++) {
    low = (low ^ text.charCodeAt(i)) >>> 0;
    // Times the prime 2^40 + 0x1b3, in two halves that stay exact.
    const product = low * 0x1b3;
    high = (high * 0x1b3 + low * 0x100 + Math.floor(product / 2 ** 32)) % 2 ** 32;
    low = product >>> 0;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, "0")).join("");
}
