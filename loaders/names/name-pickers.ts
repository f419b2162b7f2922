import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import { NamePicker } from "./name-picker.js";
import type { Vocabularies } from "./vocabulary.js";

/** Draws the names of one convention. */
export type NamePickers = Readonly<Record<"surnames" | "female" | "male", NamePicker>>;

const known = new WeakMap<Vocabularies, Readonly<Record<Convention, NamePickers>>>();

/** Pickers for every convention's vocabulary; made once for each set of vocabularies. */
export function namePickers(vocabularies: Vocabularies): Readonly<Record<Convention, NamePickers>> {
  const found = known.get(vocabularies);
  if (found !== undefined) return found;
  const pickers = Object.fromEntries(
    CONVENTIONS.map((convention): [Convention, NamePickers] => {
      const { surnames, female, male } = vocabularies[convention];
      return [
        convention,
        {
          surnames: new NamePicker(surnames),
          female: new NamePicker(female),
          male: new NamePicker(male),
        },
      ];
    }),
  ) as Record<Convention, NamePickers>;
  known.set(vocabularies, pickers);
  return pickers;
}
