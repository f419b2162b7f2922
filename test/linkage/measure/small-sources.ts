import { loadLedger } from "../../../loaders/ledger/load-ledger.js";
import type { LevelSources } from "../../../loaders/linkage/measure/level-parts.js";
import { loadNames } from "../../../loaders/names/load-names.js";
import { readNicknames } from "../../../loaders/names/read-nicknames.js";
import type { RankedNames, Vocabularies } from "../../../loaders/names/vocabulary.js";
import { assumptionDefaults } from "../../../src/model/ledger-lookup.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";

const ledger = loadLedger();
const { sources, vocabularies } = loadNames(ledger);

/** The real sources with each vocabulary cut to its most common names, to measure in a moment. */
export function smallSources(surnames: number, given: number): LevelSources {
  return {
    naming: sources.naming,
    values: assumptionDefaults(ledger),
    nicknames: readNicknames(),
    vocabularies: Object.fromEntries(
      CONVENTIONS.map((convention) => {
        const { surnames: family, female, male } = vocabularies[convention];
        return [
          convention,
          { surnames: cut(family, surnames), female: cut(female, given), male: cut(male, given) },
        ];
      }),
    ) as unknown as Vocabularies,
  };
}

function cut({ names, frequency }: RankedNames, most: number): RankedNames {
  const kept = frequency.subarray(0, most);
  const sum = kept.reduce((a, b) => a + b, 0);
  return { names: names.slice(0, most), frequency: kept.map((share) => share / sum) };
}
