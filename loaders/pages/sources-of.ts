import type { Source, Sources } from "../../src/components/study/preset-file.js";
import type { Ledger } from "../../src/model/ledger.js";
import { figureOf } from "../../src/model/ledger-lookup.js";

/** The figures with these ids, as pages show sources. Throws an InputError for an unknown id. */
export function sourcesOf(ledger: Pick<Ledger, "figures">, ids: Iterable<string>): Sources {
  const entries = [...new Set(ids)].sort().map((id): [string, Source] => {
    const { quantity, value, unit, asOf, sourceTitle, publisher, url, confidence, notes } =
      figureOf(ledger, id);
    return [id, { quantity, value, unit, asOf, sourceTitle, publisher, url, confidence, notes }];
  });
  return Object.fromEntries(entries);
}
