import { hashAt, type StreamKey, streamKey, uniformAt } from "../../src/model/population/hash.js";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import type { RankedNames, Vocabularies } from "./vocabulary.js";

/** A person's name in its parts. `full` puts them in the order the convention uses. */
export interface PersonName {
  readonly given: string;
  /** One surname, or two: father's then mother's in Spanish, mother's then father's in Portuguese. */
  readonly surnames: readonly string[];
  readonly full: string;
}

const TWO_SURNAMES: readonly Convention[] = ["spanish", "portuguese"];

/**
 * Draws names: `nameOf(convention, male, i)` is person `i`'s name under the seed, whoever else is
 * asked for. Each part has its own random stream.
 */
export function personNames(
  vocabularies: Vocabularies,
  seed: number,
): (convention: Convention, male: boolean, i: number) => PersonName {
  const keys = {
    given: streamKey(seed, "given-name"),
    first: streamKey(seed, "surname-1"),
    second: streamKey(seed, "surname-2"),
  };
  const draws = Object.fromEntries(
    CONVENTIONS.map((name) => {
      const { surnames, female, male } = vocabularies[name];
      return [name, { surnames: picker(surnames), female: picker(female), male: picker(male) }];
    }),
  ) as Record<Convention, Record<"surnames" | "female" | "male", Picker>>;
  return (convention, male, i) => {
    const draw = draws[convention];
    const given = (male ? draw.male : draw.female)(keys.given, i);
    const surnames = [draw.surnames(keys.first, i)];
    if (TWO_SURNAMES.includes(convention)) surnames.push(draw.surnames(keys.second, i));
    const family = surnames.join(" ");
    return {
      given,
      surnames,
      full: convention === "chinese" ? `${family} ${given}` : `${given} ${family}`,
    };
  };
}

type Picker = (key: StreamKey, i: number) => string;

/** Draws from ranked names by inverting the cumulative frequency. */
function picker({ names, frequency }: RankedNames): Picker {
  const upTo = new Float64Array(frequency.length);
  let sum = 0;
  frequency.forEach((share, rank) => {
    sum += share;
    upTo[rank] = sum;
  });
  return (key, i) => {
    const rank = firstAbove(upTo, uniformAt(key, i) * sum);
    return names[rank] ?? rareName(names, rank);
  };
}

/** The first rank whose cumulative frequency exceeds `u`. */
function firstAbove(upTo: Float64Array, u: number): number {
  let low = 0;
  let high = upTo.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (upTo[middle]! > u) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A name for a rank past the list: the start of one listed name joined to the end of another. */
function rareName(names: readonly string[], rank: number): string {
  const pick = (which: string) => names[hashAt(streamKey(0, which), rank) % names.length]!;
  const start = pick("rare-start");
  const end = pick("rare-end");
  return start.slice(0, Math.ceil(start.length / 2) + 1) + end.slice(Math.floor(end.length / 2));
}
