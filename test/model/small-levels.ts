import type { LevelTable, LevelTables, NameNodeTable } from "../../src/model/match/level-tables.js";
import { GIVEN_CLASSES, SURNAME_CLASSES } from "../../src/model/match/level-tables.js";
import { hasTwoSurnames } from "../../src/model/match/writing-rates.js";
import { CONVENTIONS, NORMALIZATIONS } from "../../src/model/vocabulary.js";
import { GIVEN_EVENTS, SURNAME_EVENTS } from "../../src/model/writing-events.js";
import { smallAddresses, smallDates } from "./small-plain-levels.js";

/** Chances of agreeing at the exact, the partial and the fuzzy level; the rest do not agree. */
type Shares = readonly [exact: number, partial: number, fuzzy: number];

/** Names damaged by an event beside the same names in full: raw or folded, and as name arrays. */
const SPELLINGS: Readonly<Record<string, readonly [Shares, Shares]>> = {
  typo: [
    [0, 0, 0.8],
    [0, 0.45, 0.4],
  ],
  ocr: [
    [0, 0, 0.6],
    [0, 0.4, 0.3],
  ],
  phonetic: [
    [0.1, 0, 0.5],
    [0.1, 0.35, 0.4],
  ],
  truncated: [
    [0.3, 0, 0.6],
    [0.3, 0.5, 0.1],
  ],
  transliterated: [
    [0.05, 0, 0.4],
    [0.05, 0.2, 0.4],
  ],
};
const SURNAMES: typeof SPELLINGS = {
  ...SPELLINGS,
  "second-dropped": [
    [0, 0, 0.15],
    [0, 0.98, 0.01],
  ],
  swapped: [
    [0.02, 0, 0.05],
    [0.9, 0.09, 0],
  ],
  married: [
    [0, 0, 0.2],
    [0.05, 0.85, 0.02],
  ],
};
const GIVEN: typeof SPELLINGS = {
  ...SPELLINGS,
  nickname: [
    [0.1, 0, 0.1],
    [0.1, 0.85, 0.02],
  ],
  initial: [
    [0, 0, 0.02],
    [0, 0.97, 0],
  ],
  swapped: [
    [0.5, 0, 0.03],
    [0.5, 0.05, 0.04],
  ],
};

/** How one event's writing agrees with the whole name; another style only fools raw strings. */
function beside(table: typeof SPELLINGS, event: string, normalization: number): Shares {
  if (event === "whole") return [1, 0, 0];
  if (event === "restyled") return normalization === 0 ? [0.1, 0, 0.4] : [0.97, 0.01, 0.01];
  return table[event]![normalization === 2 ? 1 : 0];
}

/** Levels when both sides are written badly: as bad as the worse of the two, drawn apart. */
function worse(a: Shares, b: Shares): Shares {
  const both = [0, 1, 2].map((level) => upTo(a, level) * upTo(b, level));
  return [both[0]!, both[1]! - both[0]!, both[2]! - both[1]!];
}

const upTo = (shares: Shares, level: number): number =>
  shares.slice(0, level + 1).reduce((sum, share) => sum + share, 0);

/** Conventions differ a little, but for what two files write whole: that is equal in all. */
function sameName(table: typeof SPELLINGS, events: readonly string[]): LevelTable {
  return nameTable(events, (n, c, agency, tax) => {
    const shares = worse(beside(table, agency, n), beside(table, tax, n));
    const both = agency === tax && ["second-dropped", "swapped", "initial"].includes(agency);
    const [exact, partial, fuzzy] = both ? ([0.98, 0, 0.01] as const) : shares;
    const kept = agency === "whole" && tax === "whole" ? 1 : 1 - c / 50;
    return [exact * kept, partial * kept, fuzzy * kept];
  });
}

/** Two people of one home who share one of two surnames, or none where there is only one. */
const oneSurname = nameTable(SURNAME_EVENTS, (n, c, agency, tax) => {
  if (!hasTwoSurnames(CONVENTIONS[c]!)) return [0, 0, 0.01];
  if (agency === "second-dropped" && tax === agency) return [0.5, 0, 0.03];
  const shared: Shares = n === 2 ? [0, 0.95, 0.01] : [0, 0, 0.06];
  return worse(shared, worse(beside(SURNAMES, agency, n), beside(SURNAMES, tax, n)));
});

function nameTable(
  events: readonly string[],
  cell: (n: number, c: number, agency: string, tax: string) => Shares,
): LevelTable {
  const shares = NORMALIZATIONS.flatMap((_, n) =>
    CONVENTIONS.flatMap((__, c) => events.flatMap((a) => events.flatMap((t) => cell(n, c, a, t)))),
  );
  const sizes = [NORMALIZATIONS.length, CONVENTIONS.length, events.length, events.length];
  return { sizes, levels: 3, trials: 1000, shares };
}

/** Names from common to rare; `parts`: how much commoner or rarer each part of the file has them. */
function nodes(
  weight: readonly number[],
  frequency: readonly number[],
  classes: readonly string[],
  parts: readonly number[],
): NameNodeTable {
  const rarer = (written: string): number =>
    written === "misspelt" ? 0.02 : written === "swapped" ? 0.3 : 1;
  return {
    weight: classes.map(() => weight),
    self: classes.map((written) => frequency.map((share) => share * rarer(written))),
    agree: NORMALIZATIONS.map((_, n) =>
      classes.map((written) => {
        const styled = written === "restyled" && n === 0 ? 0.1 : 1;
        const [exact, partial] = written === "initial" ? [0, 5] : [rarer(written) * styled, 0.5];
        const array = n === 2 ? partial : 0;
        return parts.map((part) =>
          frequency.flatMap((f) => [f * part * exact, f * part * array, 0.002 + f * part * 0.3]),
        );
      }),
    ),
  };
}

/** Tables on a few made-up names: small, noisy and valid. Laws hold on any tables. */
export const smallLevels: LevelTables = {
  version: 1,
  surnameSame: sameName(SURNAMES, SURNAME_EVENTS),
  surnameOne: oneSurname,
  givenSame: sameName(GIVEN, GIVEN_EVENTS),
  ...smallDates,
  address: smallAddresses,
  surnameNodes: CONVENTIONS.map((name) => {
    const parts = hasTwoSurnames(name) ? [0.4, 0.1, 0.3, 0.02, 0.2] : [0.02, 0.01, 0.8, 0.03, 1];
    return nodes([0.5, 0.3, 0.2], [0.05, 0.012, 0.001], SURNAME_CLASSES, parts);
  }),
  givenNodes: CONVENTIONS.map((name) => {
    const parts = hasTwoSurnames(name) ? [0.8, 0.5, 0.2, 0.9] : [0.3, 0.7, 0.2, 1];
    return nodes([0.6, 0.4], [0.05, 0.006], GIVEN_CLASSES, parts);
  }),
};
