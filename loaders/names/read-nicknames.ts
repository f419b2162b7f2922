import { join } from "node:path";
import { z } from "zod";
import { foldStandard } from "../../src/linkage/fold.js";
import type { NicknameTable } from "../../src/linkage/nickname-table.js";
import { throwProblems } from "../../src/model/input-error.js";
import { textCell } from "../ledger/cells.js";
import { readCsv } from "../ledger/read-csv.js";

/** Languages in whose use a short form is told apart in `data/nicknames.csv`. */
export const NICKNAME_LANGUAGES = [
  "spanish",
  "portuguese",
  "english",
  "french",
  "arabic",
  "south-asian",
  "slavic",
] as const;

/** A row of `data/nicknames.csv`: a full given name and a short form, as people write them. */
export interface NicknamePair {
  readonly canonical: string;
  readonly nickname: string;
  readonly language: (typeof NICKNAME_LANGUAGES)[number];
}

const oneName = textCell.refine((name) => /^\p{L}+$/u.test(foldStandard(name)), {
  error: "one given name, in letters",
});

const row = z.strictObject({
  canonical: oneName,
  nickname: oneName,
  language: z.enum(NICKNAME_LANGUAGES),
});

/**
 * The pairs of `data/nicknames.csv`. An InputError names every row that is incomplete, that repeats
 * another, or whose two names are the same once folded.
 */
export function readNicknames(dir = "data"): readonly NicknamePair[] {
  const file = join(dir, "nicknames.csv");
  const { rows, lines } = readCsv(file, row);
  const seen = new Map<string, number>();
  throwProblems(
    rows.flatMap(({ canonical, nickname, language }, i) => {
      const at = { file, line: lines[i], key: "nickname", value: nickname };
      if (foldStandard(canonical) === foldStandard(nickname)) {
        return [{ ...at, expected: `a name other than ${canonical}` }];
      }
      const pair = `${foldStandard(canonical)} ${foldStandard(nickname)} ${language}`;
      const before = seen.get(pair);
      if (before !== undefined) {
        return [{ ...at, expected: `each pair once; line ${before} holds it already` }];
      }
      seen.set(pair, lines[i] ?? 0);
      return [];
    }),
  );
  return rows;
}

/** Full names by given name, ready for `prepareGiven`. A name that is in no pair is left out. */
export function nicknameTable(pairs: readonly NicknamePair[]): NicknameTable {
  const roots = new Map<string, Set<string>>();
  for (const { canonical, nickname } of pairs) {
    const full = foldStandard(canonical);
    const short = foldStandard(nickname);
    for (const name of [full, short]) roots.set(name, (roots.get(name) ?? new Set()).add(name));
    roots.get(short)!.add(full);
  }
  return Object.fromEntries(
    [...roots]
      .map(([name, full]): [string, readonly string[]] => [name, [...full].toSorted()])
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** `nicknameTable` of `data/nicknames.csv`. */
export function readNicknameTable(dir = "data"): NicknameTable {
  return nicknameTable(readNicknames(dir));
}
