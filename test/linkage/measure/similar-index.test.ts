import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lettersToSpare } from "../../../loaders/linkage/measure/letters-to-spare.js";
import { SimilarIndex } from "../../../loaders/linkage/measure/similar-index.js";
import { weightedNames } from "../../../loaders/linkage/measure/weighted-names.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import { jaroWinkler } from "../../../src/linkage/jaro-winkler.js";
import { SIMILAR_FROM, similar } from "../../../src/linkage/similar.js";
import { soundCode } from "../../../src/linkage/sound-code.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { smallSources } from "./small-sources.js";

const { vocabularies } = smallSources(700, 200);
const names = [
  ...new Set(
    CONVENTIONS.flatMap((convention) =>
      weightedNames(vocabularies[convention].surnames).map(({ name }) => plainCapitals(name)),
    ),
  ),
];
const codes = names.map(soundCode);
const index = new SimilarIndex(names);

const name = fc.constantFrom(...names);
const edited = fc
  .tuple(name, fc.nat(), fc.constantFrom(..."AEIOSZHRNGJ", ""), fc.nat({ max: 2 }))
  .map(([text, at, letter, gone]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + letter + text.slice(place + gone);
  })
  .filter((text) => text !== "");
const sought = fc.oneof(
  name,
  edited,
  fc.tuple(name, name).map(([a, b]) => `${a} ${b}`),
  name.map((text) => text.charAt(0) + text.slice(1).toLowerCase()),
  name.map((text) => text.replace("A", "Á")),
);

describe("SimilarIndex", () => {
  it("finds exactly what comparing with every string finds", () => {
    let found = 0;
    fc.assert(
      fc.property(sought, (text) => {
        const code = soundCode(text);
        const all = names.flatMap((other, id) =>
          other !== text && similar(text, other, code, codes[id]!) ? [id] : [],
        );
        found += all.length;
        expect([...index.similarTo(text)]).toEqual(all);
      }),
      { numRuns: 400 },
    );
    // Were hardly anything similar, agreement would show nothing.
    expect(found).toBeGreaterThan(400);
  });

  it("knows its strings by id and no others", () => {
    expect(index.strings[index.idOf("GARCIA")]).toBe("GARCIA");
    expect(index.idOf("GARCIAA")).toBe(-1);
    expect([...index.similarTo("")]).toEqual([]);
  });
});

describe("lettersToSpare", () => {
  it("never rules out a pair that Jaro-Winkler finds similar", () => {
    const word = fc.string({ unit: fc.constantFrom(..."ABC"), minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        if (jaroWinkler(a, b) < SIMILAR_FROM) return;
        let prefix = 0;
        while (prefix < 4 && prefix < a.length && a[prefix] === b[prefix]) prefix++;
        const count = (text: string, letter: string) => text.split(letter).length - 1;
        const lacking = [..."ABC"].reduce(
          (sum, letter) => sum + Math.max(0, count(a, letter) - count(b, letter)),
          0,
        );
        expect(lacking).toBeLessThanOrEqual(lettersToSpare(a.length, b.length, prefix));
      }),
      { numRuns: 20_000 },
    );
  });

  it("asks for most letters of short names and of names that begin differently", () => {
    expect(lettersToSpare(6, 6, 4)).toBe(1);
    expect(lettersToSpare(6, 6, 0)).toBe(0);
    expect(lettersToSpare(6, 12, 4)).toBe(-1);
  });
});
