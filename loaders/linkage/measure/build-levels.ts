import type { LevelTables } from "../../../src/model/match/level-tables.js";
import type { AssumptionValues } from "../../../src/model/population/inputs.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { condenseClasses } from "./condense-nodes.js";
import type { BuiltLevels } from "./kept-levels.js";
import type { LevelDetail, LevelSources } from "./level-parts.js";
import { measureInWorkers, type OnPart } from "./measure-levels.js";
import { givenFeatures, surnameFeatures } from "./node-features.js";
import { roundTables } from "./round-tables.js";

/** Nodes per convention in the tables for pages. */
const PAGE_NODES = { surname: 24, given: 16 } as const;
/** Significant digits: far finer than what the tables rest on, and still short. */
const DIGITS = { full: 6, pages: 3 } as const;

/** Assumptions that have a part in the tables; no other may change them. */
export function levelValues(defaults: AssumptionValues): AssumptionValues {
  const read = /^(names\..+|agency\.name-.+|people\.male|pool\.double-surname)$/;
  return Object.fromEntries(
    Object.entries(defaults)
      .filter(([id]) => read.test(id))
      .sort(),
  );
}

/** The tables on all nodes, and the same on few, for pages. */
export async function buildLevels(
  sources: LevelSources,
  detail?: LevelDetail,
  onPart?: OnPart,
): Promise<BuiltLevels> {
  const measured = await measureInWorkers(sources, detail, onPart);
  return {
    full: roundTables(measured, DIGITS.full),
    pages: roundTables(condensedLevels(measured, sources.values), DIGITS.pages),
  };
}

/** The same tables with the nodes of every convention merged to a few. */
export function condensedLevels(tables: LevelTables, values: AssumptionValues): LevelTables {
  return {
    ...tables,
    surnameNodes: tables.surnameNodes.map((table, c) =>
      condenseClasses(table, surnameFeatures(table, CONVENTIONS[c]!, values), PAGE_NODES.surname),
    ),
    givenNodes: tables.givenNodes.map((table, c) =>
      condenseClasses(table, givenFeatures(table, CONVENTIONS[c]!, values), PAGE_NODES.given),
    ),
  };
}
