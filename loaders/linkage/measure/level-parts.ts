import type { LevelTables, NameNodeTable } from "../../../src/model/match/level-tables.js";
import { CONVENTIONS, type Convention } from "../../../src/model/vocabulary.js";
import { type NicknamePair, nicknameTable } from "../../names/read-nicknames.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { nicknamesOf } from "../../records/world/nicknames-of.js";
import { addressTable } from "./address-levels.js";
import { birthDateTable, nearDays } from "./birth-date-levels.js";
import { givenNodes } from "./given-nodes.js";
import { GivenReaches } from "./given-reaches.js";
import { givenVocabulary } from "./given-vocabulary.js";
import type { PoolMix } from "./name-parts.js";
import { givenTable, surnameTables } from "./same-person-names.js";
import { surnameNodes } from "./surname-nodes.js";
import { SurnameReaches } from "./surname-reaches.js";
import { surnameVocabulary } from "./surname-vocabulary.js";

/** What levels are measured from. */
export interface LevelSources extends PoolMix {
  readonly vocabularies: Vocabularies;
  readonly nicknames: readonly NicknamePair[];
}

/** How finely levels are measured. */
export interface LevelDetail {
  readonly seed?: number;
  /** Pairs per cell of the name tables. */
  readonly trials?: number;
  readonly surnameNodes?: number;
  readonly givenNodes?: number;
}

/** A piece of the measurement, which depends on no other: the surnames of one convention, or more. */
export type LevelPart = Convention | "given names" | "same person";

/** Every part; what takes longest comes first, so that threads end at about the same time. */
export const LEVEL_PARTS: readonly LevelPart[] = [...CONVENTIONS, "given names", "same person"];

/** What one part adds to the tables. */
export type MeasuredPart =
  | { readonly surnameNodes: NameNodeTable }
  | Pick<LevelTables, "givenNodes">
  | Omit<LevelTables, "version" | "surnameNodes" | "givenNodes">;

/** Comparing two addresses or dates costs little, and there are fewer cells. */
const ADDRESS_TRIALS = 4;
const DATE_TRIALS = 20;

/**
 * A function that measures any part, with the real operators and the real comparisons. The same
 * sources and detail give the same tables, to the last bit, whatever was measured before.
 */
export function partMeasurer(
  sources: LevelSources,
  { seed = 1, trials = 600, surnameNodes: surnames = 240, givenNodes: given = 120 }: LevelDetail,
): (part: LevelPart) => MeasuredPart {
  const { vocabularies, values, nicknames } = sources;
  const table = nicknameTable(nicknames);
  const known = nicknamesOf(nicknames);
  let reaches: SurnameReaches | undefined;

  function samePerson(): MeasuredPart {
    const names = { vocabularies, values, nicknames: table, nicknamesOf: known, trials, seed };
    return {
      ...surnameTables(names),
      givenSame: givenTable(names),
      dobSame: birthDateTable(trials * DATE_TRIALS, seed),
      dobNearDays: nearDays(),
      address: addressTable(trials * ADDRESS_TRIALS, seed),
    };
  }
  function givenNames(): MeasuredPart {
    const reaches = new GivenReaches(givenVocabulary(vocabularies, table));
    return {
      givenNodes: CONVENTIONS.map((convention) =>
        givenNodes(convention, vocabularies, reaches, sources, known, { nodes: given, seed }),
      ),
    };
  }
  function surnamesOf(convention: Convention): MeasuredPart {
    reaches ??= new SurnameReaches(surnameVocabulary(vocabularies), seed);
    const options = { nodes: surnames, seed };
    return {
      surnameNodes: surnameNodes(convention, vocabularies, reaches, sources, options),
    };
  }
  return (part) => {
    if (part === "given names") return givenNames();
    return part === "same person" ? samePerson() : surnamesOf(part);
  };
}
