import { GIVEN_CLASSES, type NameNodeTable } from "../../../src/model/match/level-tables.js";
import { assumption } from "../../../src/model/population/inputs.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { GivenEvent } from "../../../src/model/writing-events.js";
import type { Vocabularies, Vocabulary } from "../../names/vocabulary.js";
import { FieldRandom } from "../../records/writing/field-random.js";
import { plainCapitals } from "../../records/writing/plain-capitals.js";
import {
  type NicknamesOf,
  type WrittenGiven,
  writeGiven,
} from "../../records/writing/write-given.js";
import { drawsOf, MOST_DRAWS, misspellingsOf } from "./class-draws.js";
import type { GivenReaches } from "./given-reaches.js";
import { givenParts, type PoolMix, wholePool } from "./name-parts.js";
import { nodeTable } from "./node-table.js";
import { requestedGiven } from "./requested-names.js";
import type { NodeOptions } from "./surname-nodes.js";
import { weightedNames } from "./weighted-names.js";

/** The nodes of requested given names of one convention, and what strangers' do to each. */
export function givenNodes(
  convention: Convention,
  vocabularies: Vocabularies,
  reaches: GivenReaches,
  mix: PoolMix,
  nicknames: NicknamesOf,
  { nodes, seed }: NodeOptions,
): NameNodeTable {
  const share = sharesAmongRequested(
    vocabularies[convention],
    assumption(mix.values, "people.male"),
  );
  const pool = wholePool(mix).given;
  const names = requestedGiven(
    convention,
    vocabularies[convention],
    nodes,
    (name) => reaches.commonness(plainCapitals(name), pool),
    mix.values,
    seed,
  );
  const misspellings = misspellingsOf(convention, nodes, mix.values, seed);
  const random = new FieldRandom(seed, "agency", `given-nodes/${convention}`);
  const parts = givenParts(convention, mix);
  const write = (node: number, kind: string, draw: number): WrittenGiven => {
    const event = kind === "misspelt" ? misspellings[node]![draw]! : (kind as GivenEvent);
    return writeGiven(event, names[node]!, random.at(node * MOST_DRAWS + draw), nicknames);
  };
  return nodeTable<WrittenGiven>({
    nodes,
    classes: GIVEN_CLASSES,
    parts: parts.length,
    written: (node, kind) =>
      Array.from({ length: drawsOf(kind) }, (_, draw) => write(node, kind, draw)),
    agreement: (written, normalization) => reaches.agreement(written, normalization, parts),
    same: (node, kind) => {
      if (kind === "misspelt") return 0;
      const plain = kind === "restyled" ? write(node, "whole", 0) : write(node, kind, 0);
      if (kind === "initial") return share.byInitial.get(plain.given) ?? 0;
      const whole = share.byName.get(plain.given) ?? 0;
      return kind === "nickname" ? nicknameShare(plain.given, whole, share, nicknames) : whole;
    },
  });
}

interface RequestedShares {
  readonly byName: ReadonlyMap<string, number>;
  readonly byInitial: ReadonlyMap<string, number>;
}

/** Shares of written given names among the people asked about, women and men as they are there. */
function sharesAmongRequested({ female, male }: Vocabulary, men: number): RequestedShares {
  const byName = new Map<string, number>();
  const byInitial = new Map<string, number>();
  const add = (shares: Map<string, number>, key: string, share: number) =>
    shares.set(key, (shares.get(key) ?? 0) + share);
  for (const [names, sex] of [
    [female, 1 - men],
    [male, men],
  ] as const) {
    for (const { name, share } of weightedNames(names)) {
      const text = plainCapitals(name);
      add(byName, text, share * sex);
      add(byInitial, text.charAt(0), share * sex);
    }
  }
  return { byName, byInitial };
}

/**
 * Chance that somebody under the event `nickname` writes this name: bearers of a name it is short
 * for, or long for, who choose it among theirs; or bearers who have no other.
 */
function nicknameShare(
  text: string,
  whole: number,
  { byName }: RequestedShares,
  nicknames: NicknamesOf,
): number {
  const own = nicknames(text).length === 0 ? whole : 0;
  return nicknames(text).reduce((sum, name) => {
    const theirs = nicknames(name);
    const times = theirs.filter((other) => other === text).length;
    return sum + (times === 0 ? 0 : ((byName.get(name) ?? 0) * times) / theirs.length);
  }, own);
}
