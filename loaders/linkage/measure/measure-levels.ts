import type { LevelTables } from "../../../src/model/match/level-tables.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import type { NicknamePair } from "../../names/read-nicknames.js";
import { nicknameTable } from "../../names/read-nicknames.js";
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

/** Version of the tables; raise it when their layout changes. */
export const LEVELS_VERSION = 3;

/** What levels are measured from. */
export interface LevelSources extends PoolMix {
  readonly vocabularies: Vocabularies;
  readonly nicknames: readonly NicknamePair[];
}

/** How finely levels are measured. */
export interface MeasureOptions {
  readonly seed?: number;
  /** Pairs per cell of the name tables. */
  readonly trials?: number;
  readonly surnameNodes?: number;
  readonly givenNodes?: number;
  /** Told after each part of the work how many of `all` parts are done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Comparing two addresses or dates costs little, and there are fewer cells. */
const ADDRESS_TRIALS = 4;
const DATE_TRIALS = 20;

/**
 * Measures every table the model needs, with the real operators and the real comparisons. The same
 * sources and options give the same tables, to the last bit.
 */
export function measureLevels(sources: LevelSources, options: MeasureOptions = {}): LevelTables {
  const { seed = 1, trials = 600, surnameNodes: surnames = 240, givenNodes: given = 120 } = options;
  const { vocabularies, values, nicknames } = sources;
  const all = CONVENTIONS.length * (2 + surnames + given);
  let done = 0;
  const step = () => options.onProgress?.(++done, all);
  const known = nicknamesOf(nicknames);
  const table = nicknameTable(nicknames);
  const names = {
    vocabularies,
    values,
    nicknames: table,
    nicknamesOf: known,
    trials,
    seed,
    onConvention: step,
  };
  const surnameTrials = surnameTables(names);
  const givenSame = givenTable(names);
  const surnameReaches = new SurnameReaches(surnameVocabulary(vocabularies), seed);
  const givenReaches = new GivenReaches(givenVocabulary(vocabularies, table));
  return {
    version: LEVELS_VERSION,
    ...surnameTrials,
    givenSame,
    dobSame: birthDateTable(trials * DATE_TRIALS, seed),
    dobNearDays: nearDays(),
    address: addressTable(trials * ADDRESS_TRIALS, seed),
    surnameNodes: CONVENTIONS.map((convention) =>
      surnameNodes(convention, vocabularies, surnameReaches, sources, {
        nodes: surnames,
        seed,
        onNode: step,
      }),
    ),
    givenNodes: CONVENTIONS.map((convention) =>
      givenNodes(convention, vocabularies, givenReaches, sources, known, {
        nodes: given,
        seed,
        onNode: step,
      }),
    ),
  };
}
