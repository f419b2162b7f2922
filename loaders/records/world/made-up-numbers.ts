/**
 * Taxpayer numbers that the agencies never issue, so that none can be anybody's: ITINs have 00 to 49
 * as their fourth and fifth digits, Social Security numbers the area 000 or 666.
 *
 * Numbers come in two kinds, told apart by whether the sum of their digits is even or odd. People
 * hold even ones; a number with one digit mistyped is odd, so nobody holds it.
 */

/** ITINs of one kind for each pair of second and third digits. */
const PER_AREA = 50 * 1000 * 5;
/** Social Security numbers of one kind for each area. */
const PER_SSN_AREA = 100 * 1000 * 5;
const SSN_AREAS = ["000", "666"];

/** ITINs of one kind that begin with `areas` pairs of second and third digits. */
export function itinCapacity(areas: number): number {
  return areas * PER_AREA;
}

/** Social Security numbers of one kind. */
export const SSN_CAPACITY = SSN_AREAS.length * PER_SSN_AREA;

/** The ITIN with an index, counting from the area `9..`; of the odd kind with `odd` 1. */
export function itin(firstArea: number, index: number, odd: 0 | 1): string {
  const area = 900 + firstArea + Math.floor(index / PER_AREA);
  const rest = index % PER_AREA;
  return numbered(String(area), Math.floor(rest / 5000), rest % 5000, odd);
}

/** The Social Security number with an index below `SSN_CAPACITY`; of the odd kind with `odd` 1. */
export function ssn(index: number, odd: 0 | 1): string {
  const rest = index % PER_SSN_AREA;
  const area = SSN_AREAS[Math.floor(index / PER_SSN_AREA)]!;
  return numbered(area, Math.floor(rest / 5000), rest % 5000, odd);
}

/** The last digit is the one that makes the sum of all even or odd. */
function numbered(area: string, group: number, rest: number, odd: 0 | 1): string {
  const serial = Math.floor(rest / 5);
  const digits =
    area.charCodeAt(0) +
    area.charCodeAt(1) +
    area.charCodeAt(2) +
    digitSum(group) +
    digitSum(serial);
  const last = (rest % 5) * 2 + ((digits + odd) & 1);
  return `${area}-${TWO[group]!}-${THREE[serial]!}${last}`;
}

/** A number with one of its last five digits wrong, by an odd step. Both draws are in [0, 1). */
export function mistyped(number: string, place: number, step: number): string {
  const at = PLACES[Math.floor(place * PLACES.length)]!;
  const digit = (number.charCodeAt(at) - 48 + 1 + 2 * Math.floor(step * 5)) % 10;
  return number.slice(0, at) + digit + number.slice(at + 1);
}

/** The fourth digit stays: it keeps an ITIN in the range that is never issued. */
const PLACES = [5, 7, 8, 9, 10];

function digitSum(n: number): number {
  return (n % 10) + (Math.floor(n / 10) % 10) + Math.floor(n / 100);
}

const padded = (count: number, width: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => String(n).padStart(width, "0"));
const TWO = padded(100, 2);
const THREE = padded(1000, 3);
