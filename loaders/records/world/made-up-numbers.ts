/**
 * Taxpayer numbers that the agencies never issue, so that none can be anybody's: ITINs have 00 to 49
 * as their fourth and fifth digits, Social Security numbers the area 000 or 666.
 *
 * Numbers come in two kinds, told apart by whether the sum of their digits is even or odd. People
 * hold even ones; a number with one digit mistyped is odd, so nobody holds it.
 */

/** Numbers of one kind with the same first five digits. */
const PER_GROUP = 5000;
/** ITINs of one kind for each pair of second and third digits. */
const PER_AREA = 50 * PER_GROUP;
const SSN_AREAS = ["000", "666"];

/** ITINs of one kind that begin with `areas` pairs of second and third digits. */
export function itinCapacity(areas: number): number {
  return areas * PER_AREA;
}

/** Social Security numbers of one kind. */
export const SSN_CAPACITY = SSN_AREAS.length * 100 * PER_GROUP;

/** The ITIN with an index, counting from the area `9..`; of the odd kind with `odd` 1. */
export function itin(firstArea: number, index: number, odd: 0 | 1): string {
  const area = firstArea + Math.floor(index / PER_AREA);
  const rest = index % PER_AREA;
  return numbered(ITINS[area * 50 + Math.floor(rest / PER_GROUP)]!, rest % PER_GROUP, odd);
}

/** The Social Security number with an index below `SSN_CAPACITY`; of the odd kind with `odd` 1. */
export function ssn(index: number, odd: 0 | 1): string {
  return numbered(SSNS[Math.floor(index / PER_GROUP)]!, index % PER_GROUP, odd);
}

/** The first five digits of a number, and whether their sum is odd. */
interface Start {
  readonly text: string;
  readonly odd: number;
}

function start(area: string, group: number): Start {
  const digits = area + String(group).padStart(2, "0");
  const sum = [...digits].reduce((total, digit) => total + Number(digit), 0);
  return { text: `${area}-${digits.slice(3)}-`, odd: sum & 1 };
}

const range = (length: number): number[] => Array.from({ length }, (_, n) => n);
const SSNS = SSN_AREAS.flatMap((area) => range(100).map((group) => start(area, group)));
const ITINS = range(100).flatMap((area) =>
  range(50).map((group) => start(String(900 + area), group)),
);

/** Last four digits, and those whose sum is even and those whose sum is odd, in order. */
const SERIALS = range(10_000).map((n) => String(n).padStart(4, "0"));
const sumOf = (digits: string): number => [...digits].reduce((sum, d) => sum + Number(d), 0);
const BY_KIND = [
  SERIALS.filter((digits) => sumOf(digits) % 2 === 0),
  SERIALS.filter((digits) => sumOf(digits) % 2 === 1),
] as const;

function numbered({ text, odd }: Start, serial: number, kind: 0 | 1): string {
  return text + BY_KIND[odd === kind ? 0 : 1][serial]!;
}

/** A number with one of its last five digits wrong, by an odd step. Both draws are in [0, 1). */
export function mistyped(number: string, place: number, step: number): string {
  const at = PLACES[Math.floor(place * PLACES.length)]!;
  const digit = (number.charCodeAt(at) - 48 + 1 + 2 * Math.floor(step * 5)) % 10;
  return number.slice(0, at) + digit + number.slice(at + 1);
}

/** The fourth digit stays: it keeps an ITIN in the range that is never issued. */
const PLACES = [5, 7, 8, 9, 10];
