import type { Ledger } from "../../src/model/ledger.js";
import { fakerPools } from "./faker-pools.js";
import { checkPools } from "./pools-lock.js";
import { readNaming } from "./read-naming.js";
import { type NameSources, nameVocabularies, type Vocabularies } from "./vocabulary.js";

/** Everything names are drawn from, with one hash of faker's part of it. */
export interface Names {
  readonly sources: NameSources;
  readonly vocabularies: Vocabularies;
  readonly poolsHash: string;
}

/** Reads what names are made from. Throws if the vocabularies are not those of the lock. */
export function nameSources(ledger: Ledger, dir = "data"): Omit<Names, "vocabularies"> {
  const pools = fakerPools();
  return {
    poolsHash: checkPools(pools),
    sources: {
      pools,
      naming: readNaming(dir),
      surnames: ledger.surnames,
      figures: ledger.figures.filter(({ topic }) => topic === "names"),
    },
  };
}

/** The vocabularies of every convention, ready to draw from. */
export function loadNames(ledger: Ledger, dir = "data"): Names {
  const { sources, poolsHash } = nameSources(ledger, dir);
  return { sources, poolsHash, vocabularies: nameVocabularies(sources) };
}
