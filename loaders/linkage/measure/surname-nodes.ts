import { type NameNodeTable, SURNAME_CLASSES } from "../../../src/model/match/level-tables.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { SurnameEvent } from "../../../src/model/writing-events.js";
import type { Vocabularies } from "../../names/vocabulary.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import { writeSurname } from "../../records/writing/write-surname.js";
import { conventionAt } from "./by-convention.js";
import { drawsOf, MOST_DRAWS, misspellingsOf } from "./class-draws.js";
import { type PoolMix, surnameParts, wholePool } from "./name-parts.js";
import { nodeTable } from "./node-table.js";
import { requestedSurnames } from "./requested-names.js";
import type { SurnameReaches } from "./surname-reaches.js";

/** How nodes are measured: how many there are, and the seed. */
export interface NodeOptions {
  readonly nodes: number;
  readonly seed: number;
}

/** The nodes of requested surnames of one convention, and what strangers' surnames do to each. */
export function surnameNodes(
  convention: Convention,
  vocabularies: Vocabularies,
  reaches: SurnameReaches,
  mix: PoolMix,
  { nodes, seed }: NodeOptions,
): NameNodeTable {
  const c = conventionAt(convention);
  const pool = wholePool(mix).surname;
  const names = requestedSurnames(
    convention,
    vocabularies[convention],
    nodes,
    (name) => reaches.commonness(plainCapitals(name), pool),
    seed,
  );
  const misspellings = misspellingsOf(convention, nodes, mix.values, seed);
  const random = new FieldRandom(seed, "agency", `surname-nodes/${convention}`);
  const parts = surnameParts(convention, mix);
  const shareOf = (name: string): number => reaches.share(plainCapitals(name), c);
  return nodeTable<string>({
    nodes,
    classes: SURNAME_CLASSES,
    parts: parts.length,
    written: (node, kind) =>
      Array.from({ length: drawsOf(kind) }, (_, draw) =>
        writeSurname(
          kind === "misspelt" ? misspellings[node]![draw]! : (kind as SurnameEvent),
          names[node]!,
          random.at(node * MOST_DRAWS + draw),
        ),
      ),
    agreement: (text, normalization) => reaches.agreement(text, normalization, parts),
    same: (node, kind) => {
      if (kind === "misspelt") return 0;
      const name = names[node]!;
      if (kind === "second-dropped") return reaches.share(writeSurname(kind, name, random), c);
      // Restyled alike or not, normalization that finds one finds the other.
      return name.surnames.reduce((product, surname) => product * shareOf(surname), 1);
    },
  });
}
