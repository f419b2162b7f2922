const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);
number[0] = 1;
/** Which of the two words holds sign and exponent; it is a matter of the machine. */
const HIGH = words[1] === 0x3ff00000 ? 1 : 0;

/** 2 to a whole power from -1022 to 1023. */
export function powerOfTwo(k: number): number {
  words[1 - HIGH] = 0;
  words[HIGH] = (k + 1023) << 20;
  return number[0]!;
}

/** The upper 32 bits of a number: sign, exponent and the first 20 bits of the fraction. */
export function highWord(x: number): number {
  number[0] = x;
  return words[HIGH]! | 0;
}

/** A number with its upper 32 bits replaced. */
export function withHighWord(x: number, word: number): number {
  number[0] = x;
  words[HIGH] = word;
  return number[0]!;
}
