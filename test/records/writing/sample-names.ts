import fc from "fast-check";
import type { TrueName } from "../../../loaders/records/writing/true-name.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";

/** A woman with the names most tests need, changed as asked. */
export function sampleName(changes: Partial<TrueName> = {}): TrueName {
  return {
    convention: "spanish",
    surnames: ["García", "López"],
    given: "María",
    second: "Elena",
    spouseSurname: "Pérez",
    male: false,
    ...changes,
  };
}

/** Names as vocabularies spell them, from every convention. */
export const VOCABULARY = [
  ...[
    "García",
    "de la Cruz",
    "Muñoz",
    "Espinosa de los Monteros",
    "Ybarra",
    "Gonçalves",
    "Da silva",
  ],
  ...[
    "Jean-Baptiste",
    "Jeanne d’Arc",
    "D'Agostino",
    "Łukasz",
    "Strauß",
    "Akyeamfuɔ",
    "Zhang",
    "Ng",
  ],
  ...["Qian", "I", "Gim", "Nguyen", "Singh", "Choudhary", "Mahamad", "Qanabari", "Diallo", "Kwame"],
  ...[
    "Smith",
    "Lee",
    "O",
    "Wei",
    "Xu",
    "Ajose-adeogun",
    "Nana Ama",
    "Guadalupe",
    "Zoë",
    "Hernandez",
  ],
];

export const anyName: fc.Arbitrary<TrueName> = fc.record({
  convention: fc.constantFrom(...CONVENTIONS),
  surnames: fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 2 }),
  given: fc.constantFrom(...VOCABULARY),
  second: fc.constantFrom("", ...VOCABULARY),
  spouseSurname: fc.constantFrom("", ...VOCABULARY),
  male: fc.boolean(),
});

export const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
