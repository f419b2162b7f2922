import type {
  ConventionNames,
  NameExample,
  NameShares,
} from "../../../src/components/linkage/linkage-file.js";
import {
  GIVEN_CLASSES,
  type LevelTables,
  type NameNodeTable,
  SURNAME_CLASSES,
} from "../../../src/model/match/level-tables.js";
import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import { CONVENTIONS, NORMALIZATIONS } from "../../../src/model/vocabulary.js";
import { weightedSum } from "../../linkage/measure/by-convention.js";
import { givenParts, type PoolMix, surnameParts } from "../../linkage/measure/name-parts.js";
import type { RankedNames, Vocabularies } from "../../names/vocabulary.js";
import { givenBearers, surnameBearers, wordsOf } from "./name-bearers.js";

/** Names shown of each convention. */
const EXAMPLES = 10;

/**
 * Ten full names of each convention from common to rare, with the shares of each part of the tax
 * file that agree with them, and the same shares for an average name of the people asked about.
 */
export function nameExamples(
  vocabularies: Vocabularies,
  mix: PoolMix,
  levels: LevelTables,
): Readonly<Record<Convention, ConventionNames>> {
  const names = CONVENTIONS.map((convention) => fullNames(convention, vocabularies));
  const surnamesOf = surnameBearers(vocabularies, new Set(names.flat().flatMap((n) => n.surnames)));
  const givenOf = givenBearers(vocabularies, new Set(names.flat().map(({ given }) => given)));
  return Object.fromEntries(
    CONVENTIONS.map((convention, c): [Convention, ConventionNames] => {
      const examples = names[c]!.map((name): NameExample => {
        const { single, double } = surnamesOf(name.surnames);
        const share = (level: "same" | "partly") =>
          surnameParts(convention, mix).map(
            (part) =>
              weightedSum(part.single, single[level]) + weightedSum(part.double, double[level]),
          );
        return {
          ...name,
          surnameSame: share("same"),
          surnamePartly: share("partly"),
          givenSame: givenParts(convention, mix).map((part) =>
            weightedSum(part, givenOf(name.given)),
          ),
        };
      });
      return [convention, { average: averageShares(levels, c), examples: commonFirst(examples) }];
    }),
  ) as Record<Convention, ConventionNames>;
}

/** Listed names at ranks that grow by a constant factor, men's and women's in turn. */
function fullNames(
  convention: Convention,
  vocabularies: Vocabularies,
): readonly Pick<NameExample, "surnames" | "given">[] {
  const { surnames, male, female } = vocabularies[convention];
  // What counts names here takes surnames of one word only.
  const listed = (ranked: RankedNames) =>
    ranked.names.filter((name) => wordsOf(name).length === 1 && /^\p{L}+$/u.test(name));
  const [men, women, families] = [listed(male), listed(female), listed(surnames)];
  // The second surname of a pair is the next one in the list.
  const at = (names: readonly string[], i: number, next = 0) =>
    names[Math.round((names.length - 1) ** (i / (EXAMPLES - 1))) - 1 + next]!;
  return Array.from({ length: EXAMPLES }, (_, i) => ({
    given: at(i % 2 === 0 ? men : women, i),
    surnames: hasTwoSurnames(convention)
      ? [at(families, i), at(families, i, 1)]
      : [at(families, i)],
  }));
}

function commonFirst(examples: readonly NameExample[]): readonly NameExample[] {
  const commonness = ({ surnamePartly, givenSame }: NameExample) =>
    surnamePartly.reduce((a, b) => a + b, 0) * givenSame.reduce((a, b) => a + b, 0);
  return examples.toSorted((a, b) => commonness(b) - commonness(a));
}

/** Means over requested names, kept whole, under standard normalization. */
function averageShares({ surnameNodes, givenNodes }: LevelTables, c: number): NameShares {
  const standard = NORMALIZATIONS.indexOf("standard");
  const means = ({ weight, agree }: NameNodeTable, whole: number) =>
    agree[standard]![whole]!.map((part) =>
      [0, 1].map((level) =>
        weight[whole]!.reduce((sum, w, node) => sum + w * part[node * 3 + level]!, 0),
      ),
    );
  const surname = means(surnameNodes[c]!, SURNAME_CLASSES.indexOf("whole"));
  const given = means(givenNodes[c]!, GIVEN_CLASSES.indexOf("whole"));
  return {
    surnameSame: surname.map(([exact]) => exact!),
    surnamePartly: surname.map(([exact, partial]) => exact! + partial!),
    givenSame: given.map(([exact]) => exact!),
  };
}
