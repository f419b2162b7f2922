import { streamKey, uniformAt } from "../../src/model/population/hash.js";
import type { Convention } from "../../src/model/vocabulary.js";
import { namePickers } from "./name-pickers.js";
import type { Vocabularies } from "./vocabulary.js";

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
  const draws = namePickers(vocabularies);
  return (convention, male, i) => {
    const draw = draws[convention];
    const given = (male ? draw.male : draw.female).pick(uniformAt(keys.given, i));
    const surnames = [draw.surnames.pick(uniformAt(keys.first, i))];
    if (TWO_SURNAMES.includes(convention)) {
      surnames.push(draw.surnames.pick(uniformAt(keys.second, i)));
    }
    const family = surnames.join(" ");
    return {
      given,
      surnames,
      full: convention === "chinese" ? `${family} ${given}` : `${given} ${family}`,
    };
  };
}
