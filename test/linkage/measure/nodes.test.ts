import { describe, expect, it } from "vitest";
import { conventionAt } from "../../../loaders/linkage/measure/by-convention.js";
import { givenNodes } from "../../../loaders/linkage/measure/given-nodes.js";
import { GivenReaches } from "../../../loaders/linkage/measure/given-reaches.js";
import { givenVocabulary } from "../../../loaders/linkage/measure/given-vocabulary.js";
import { surnameNodes } from "../../../loaders/linkage/measure/surname-nodes.js";
import { SurnameReaches } from "../../../loaders/linkage/measure/surname-reaches.js";
import { surnameVocabulary } from "../../../loaders/linkage/measure/surname-vocabulary.js";
import { weightedNames } from "../../../loaders/linkage/measure/weighted-names.js";
import { nicknameTable } from "../../../loaders/names/read-nicknames.js";
import { nicknamesOf } from "../../../loaders/records/world/nicknames-of.js";
import { plainCapitals } from "../../../loaders/records/writing/plain-capitals.js";
import {
  GIVEN_CLASSES,
  GIVEN_PARTS,
  type NameNodeTable,
  SURNAME_CLASSES,
  SURNAME_PARTS,
} from "../../../src/model/match/level-tables.js";
import {
  type Convention,
  NORMALIZATIONS,
  type Normalization,
} from "../../../src/model/vocabulary.js";
import { smallSources } from "./small-sources.js";

const sources = smallSources(3000, 1000);
const { vocabularies, values } = sources;
const surnames = new SurnameReaches(surnameVocabulary(vocabularies), 1);
const given = new GivenReaches(givenVocabulary(vocabularies, nicknameTable(sources.nicknames)));
const nicknames = nicknamesOf(sources.nicknames);

const surnameTable = (convention: Convention, nodes: number, seed = 1) =>
  surnameNodes(convention, vocabularies, surnames, sources, { nodes, seed });
const givenTable = (convention: Convention, nodes: number, seed = 1) =>
  givenNodes(convention, vocabularies, given, sources, nicknames, { nodes, seed });

/** Mean over nodes of the chances of one class and part: exact, partial, fuzzy. */
function means(
  table: NameNodeTable,
  normalization: Normalization,
  kind: string,
  part: string,
): readonly number[] {
  const surname = table.agree[0]!.length === SURNAME_CLASSES.length;
  const k = (surname ? SURNAME_CLASSES : GIVEN_CLASSES).indexOf(kind as never);
  const p = (surname ? SURNAME_PARTS : GIVEN_PARTS).indexOf(part as never);
  const cells = table.agree[NORMALIZATIONS.indexOf(normalization)]![k]![p]!;
  return [0, 1, 2].map((level) =>
    table.weight[k]!.reduce((sum, w, node) => sum + w * cells[node * 3 + level]!, 0),
  );
}

/** Sum over the vocabulary of the chance to be asked for times the chance to be met. */
function expectedExact(convention: Convention): number {
  const c = conventionAt(convention);
  return weightedNames(vocabularies[convention].surnames).reduce(
    (sum, { name, share }) => sum + share * surnames.share(plainCapitals(name), c),
    0,
  );
}

describe("surname nodes", () => {
  const spanish = surnameTable("spanish", 240);
  const chinese = surnameTable("chinese", 240);

  it("share the people asked about evenly", () => {
    for (const { weight } of [spanish, chinese]) {
      expect(weight).toHaveLength(SURNAME_CLASSES.length);
      for (const shares of weight) {
        expect(shares).toHaveLength(240);
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      }
    }
  });

  it("hold probabilities, alike under every normalization for names without marks", () => {
    for (const cells of spanish.agree.flat(2)) {
      for (let node = 0; node < 240; node++) {
        const [exact, partial, fuzzy] = cells.slice(node * 3, node * 3 + 3);
        expect(Math.min(exact!, partial!, fuzzy!)).toBeGreaterThanOrEqual(0);
        expect(exact! + partial! + fuzzy!).toBeLessThanOrEqual(1);
      }
    }
    const whole = SURNAME_CLASSES.indexOf("whole");
    expect(chinese.agree[0]![whole]).toEqual(chinese.agree[1]![whole]);
  });

  it("have as mean the sum over the whole vocabulary", () => {
    for (const [convention, table] of [
      ["spanish", spanish],
      ["chinese", chinese],
    ] as const) {
      const [exact] = means(table, "basic", "second-dropped", "community");
      expect(exact! / expectedExact(convention)).toBeCloseTo(1, 1);
      expect(Math.abs(exact! / expectedExact(convention) - 1)).toBeLessThan(0.02);
    }
    // Two surnames: met in either order under standard normalization, or one of them.
    const one = expectedExact("spanish");
    const [, partial] = means(spanish, "standard", "whole", "community");
    expect(Math.abs(partial! / (2 * one) - 1)).toBeLessThan(0.03);
    const [exact] = means(spanish, "standard", "whole", "hispanic-double");
    const mix = 1 - 0.062;
    expect(Math.abs(exact! / (2 * mix * one ** 2) - 1)).toBeLessThan(0.06);
  });

  it("lose strangers to misspellings, and to a second surname that is not recorded", () => {
    const whole = means(spanish, "basic", "whole", "hispanic-single")[0]!;
    const dropped = means(spanish, "basic", "second-dropped", "hispanic-single")[0]!;
    const misspelt = means(spanish, "standard", "misspelt", "hispanic-single");
    expect(whole).toBeLessThan(0.02 * dropped);
    expect(misspelt[2]).toBeGreaterThan(misspelt[0]!);
    expect(means(spanish, "none", "restyled", "community")[0]).toBeLessThan(1e-6);
  });

  it("say how many would write the same", () => {
    const at = (kind: (typeof SURNAME_CLASSES)[number]) => SURNAME_CLASSES.indexOf(kind);
    expect(spanish.self[at("misspelt")]!.every((chance) => chance === 0)).toBe(true);
    const dropped = spanish.self[at("second-dropped")]!;
    spanish.self[at("whole")]!.forEach((both, node) => {
      expect(both).toBeLessThan(dropped[node]!);
      expect(both).toBeGreaterThan(0);
    });
    const mean = dropped.reduce((a, b) => a + b, 0) / dropped.length;
    expect(Math.abs(mean / expectedExact("spanish") - 1)).toBeLessThan(0.02);
  });

  it("are the same for the same seed, and others for another", () => {
    expect(surnameTable("portuguese", 12)).toEqual(surnameTable("portuguese", 12));
    expect(surnameTable("portuguese", 12, 2)).not.toEqual(surnameTable("portuguese", 12));
  });
});

describe("given-name nodes", () => {
  const spanish = givenTable("spanish", 120);

  it("have as mean the sum over the whole vocabulary, women and men", () => {
    const men = values["people.male"]!;
    const c = conventionAt("spanish");
    const mix = Float64Array.from({ length: 9 }, (_, at) => (at === c ? 1 : 0));
    const sum = (["female", "male"] as const).reduce((total, sex) => {
      const people = sex === "male" ? men : 1 - men;
      return weightedNames(vocabularies.spanish[sex]).reduce(
        (s, { name, share }) => s + people * share * given.commonness(plainCapitals(name), mix),
        total,
      );
    }, 0);
    const [exact] = means(spanish, "basic", "whole", "hispanic");
    const european = means(givenTable("spanish", 120, 2), "basic", "whole", "hispanic")[0]!;
    expect(Math.abs(exact! / (values["names.given-spanish"]! * sum) - 1)).toBeLessThan(0.1);
    expect(Math.abs(european / exact! - 1)).toBeLessThan(0.1);
  });

  it("let initials meet all names they begin, under standard normalization only", () => {
    const [exact, partial] = means(spanish, "standard", "initial", "hispanic");
    expect(exact).toBe(0);
    expect(partial).toBeGreaterThan(0.05);
    expect(means(spanish, "basic", "initial", "hispanic")).toEqual([0, 0, 0]);
  });

  it("count who would write the same nickname or initial", () => {
    const self = (kind: (typeof GIVEN_CLASSES)[number]) =>
      spanish.self[GIVEN_CLASSES.indexOf(kind)]!;
    const [whole, initial] = [self("whole"), self("initial")];
    whole.forEach((chance, node) => {
      expect(initial[node]).toBeGreaterThanOrEqual(chance - 1e-12);
    });
    expect(self("nickname").every((chance) => chance > 0 && chance < 0.2)).toBe(true);
  });
});
