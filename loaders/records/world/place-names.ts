import { en } from "@faker-js/faker";
import { hashAt, streamKey } from "../../../src/model/population/hash.js";
import { fullSuffix } from "../writing/street-words.js";

/** Suffixes by how often one meets them, roughly: one entry a share. */
const SUFFIXES =
  "ST ST ST ST ST AVE AVE AVE RD RD RD DR DR DR LN LN CT CT PL BLVD CIR TER TRL PKWY".split(" ");

/**
 * Streets in the files' usual style (`MAPLE ST`), each once, in an order that a hash of the name
 * settles: faker's street and family names, each with a few suffixes.
 */
export function streetNames(): readonly string[] {
  const streets = (en.location?.street_name ?? []).map(withoutSuffix);
  const families = en.person?.last_name?.generic ?? [];
  const bases = [...new Set([...streets, ...families.map(plain)])].filter(isWord);
  const names = new Set<string>();
  for (const base of bases) {
    const key = streamKey(0, base);
    for (let k = 0; k < 4; k++) names.add(`${base} ${SUFFIXES[hashAt(key, k) % SUFFIXES.length]!}`);
  }
  return [...names].sort(byHash);
}

/** Names of cities that faker has, and of others made the way it makes them; each once. */
export function cityNames(): readonly string[] {
  const { city_prefix = [], city_suffix = [] } = en.location ?? {};
  const families = en.person?.last_name?.generic ?? [];
  const names = new Set<string>();
  for (const family of families) {
    const key = streamKey(0, `city/${family}`);
    const suffix = city_suffix?.[hashAt(key, 0) % (city_suffix?.length || 1)] ?? "";
    const prefix = city_prefix?.[hashAt(key, 1) % (city_prefix?.length || 1)] ?? "";
    names.add(plain(`${family}${suffix}`));
    names.add(plain(`${prefix} ${family}${suffix}`));
  }
  return [...names].filter(isWord).sort(byHash);
}

/** `10th Street` is `10TH`, `Main Street` is `MAIN`. */
function withoutSuffix(street: string): string {
  const words = plain(street).split(" ");
  const last = words[words.length - 1]!;
  const suffix = words.length > 1 && (FULL.has(last) || fullSuffix(last) !== undefined);
  return (suffix ? words.slice(0, -1) : words).join(" ");
}

const FULL = new Set(
  (en.location?.street_suffix ?? []).map((suffix) => suffix.toUpperCase()).concat("WAY", "CLOSE"),
);

function plain(name: string): string {
  return name
    .normalize("NFD")
    .toUpperCase()
    .replace(/['’]/g, "")
    .replace(/[^A-Z0-9]+/g, " ")
    .trim();
}

function isWord(name: string): boolean {
  return /[A-Z]/.test(name) && name !== "THE" && name.length <= 24;
}

function byHash(a: string, b: string): number {
  return hashAt(streamKey(1, a), 0) - hashAt(streamKey(1, b), 0) || (a < b ? -1 : 1);
}
