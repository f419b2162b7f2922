import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { streamKey, uniformAt } from "../../../src/model/population/hash.js";
import { type AssumptionValues, assumption } from "../../../src/model/population/inputs.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import { namePickers } from "../../names/name-pickers.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import type { TrueName } from "../../records/writing/true-name.js";

/** `count` people of a convention drawn at random, each on their own, as the world draws them. */
export function randomPeople(
  convention: Convention,
  vocabularies: Vocabularies,
  count: number,
  values: AssumptionValues,
  seed: number,
): readonly TrueName[] {
  const pickers = namePickers(vocabularies)[convention];
  const key = (what: string) => streamKey(seed, `random-people/${convention}/${what}`);
  const keys = {
    sex: key("sex"),
    given: key("given"),
    hasSecond: key("has-second"),
    second: key("second"),
    surnames: [key("surname-1"), key("surname-2")].slice(0, hasTwoSurnames(convention) ? 2 : 1),
    spouse: key("spouse"),
  };
  const men = assumption(values, "people.male");
  const seconds = hasTwoSurnames(convention) ? assumption(values, "names.second-given") : 0;
  return Array.from({ length: count }, (_, i): TrueName => {
    const male = uniformAt(keys.sex, i) < men;
    const given = male ? pickers.male : pickers.female;
    return {
      convention,
      male,
      surnames: keys.surnames.map((surname) => pickers.surnames.pick(uniformAt(surname, i))),
      given: given.pick(uniformAt(keys.given, i)),
      second: uniformAt(keys.hasSecond, i) < seconds ? given.pick(uniformAt(keys.second, i)) : "",
      spouseSurname: pickers.surnames.pick(uniformAt(keys.spouse, i)),
    };
  });
}
