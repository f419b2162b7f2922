import { describe, expect, it } from "vitest";
import type { NameNodeTable } from "../../../src/model/match/level-tables.js";
import { measuredLevels } from "../../../src/model/match/measured.js";
import { mixedLevels } from "../../../src/model/match/mixed-levels.js";
import { communityShares, recordEvents } from "../../../src/model/match/record-events.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";
import { smallLevels } from "../small-levels.js";
import { defaults } from "../small-population.js";

const [CHINESE, SOUTH_ASIAN, ARABIC] = (["chinese", "south-asian", "arabic-persian"] as const).map(
  (name) => CONVENTIONS.indexOf(name),
) as [number, number, number];
const STANDARD = 2;
const members = [
  { convention: CHINESE, share: 0.5, seen: [5e6, 200_000, 8e6, 6_000] },
  { convention: SOUTH_ASIAN, share: 0.3, seen: [5e6, 50_000, 8e6, 3_000] },
  { convention: ARABIC, share: 0.2, seen: [5e6, 0, 8e6, 1_000] },
];
const seen = [5e6, 115_000, 8e6, 10_000];
const mixed = mixedLevels(smallLevels, { as: SOUTH_ASIAN, members, seen });
/** Positions in SURNAME_PARTS and GIVEN_PARTS of the first row of each part. */
const PARTS = [
  [0, 0],
  [2, 1],
  [3, 2],
  [4, 3],
] as const;

/** Chance that a member of a part bears the very name, averaged over names in full. */
function exact({ weight, agree }: NameNodeTable, part: number): number {
  const chances = agree[STANDARD]![0]![part]!;
  return weight[0]!.reduce((sum, share, node) => sum + share * chances[node * 3]!, 0);
}

/** How many names a table's nodes stand for: of a share w that f of people bear each, w / f. */
function namesIn({ weight, self }: NameNodeTable): number {
  return weight[0]!.reduce((sum, share, node) => sum + share / self[0]![node]!, 0);
}

describe("conventions taken together", () => {
  it("leave the tables of all others as they were", () => {
    CONVENTIONS.forEach((_, c) => {
      if (c === SOUTH_ASIAN) return;
      expect(mixed.surnameNodes[c]).toBe(smallLevels.surnameNodes[c]);
      expect(measuredLevels(mixed.givenSame, 1, c, 0, 3)).toEqual(
        measuredLevels(smallLevels.givenSame, 1, c, 0, 3),
      );
    });
  });

  it("find a person's own record as often as on average", () => {
    for (const table of ["surnameSame", "surnameOne", "givenSame"] as const) {
      measuredLevels(mixed[table], STANDARD, SOUTH_ASIAN, 0, 3).forEach((share, level) => {
        const mean = members.reduce(
          (sum, member) =>
            sum +
            member.share *
              measuredLevels(smallLevels[table], STANDARD, member.convention, 0, 3)[level]!,
          0,
        );
        expect(share).toBeCloseTo(mean, 12);
      });
    }
  });

  it.each(PARTS)("are met by as many of a part who bear both names (%i, %i)", (surname, given) => {
    const bearers = (tables: typeof mixed, convention: number): number =>
      exact(tables.surnameNodes[convention]!, surname) *
      exact(tables.givenNodes[convention]!, given);
    const both = members.reduce(
      (sum, { convention, share, seen }) =>
        sum + share * seen[given]! * bearers(smallLevels, convention),
      0,
    );
    const said = seen[given]! * bearers(mixed, SOUTH_ASIAN);
    expect((said * mixed.mixed!.together[SOUTH_ASIAN]![given]!) / both).toBeCloseTo(1, 10);
    expect(mixed.mixed!.together[0]![given]).toBe(1);
  });

  it("are met by relatives who agree as often as on average", () => {
    const household = (convention: number, of: typeof mixed): readonly number[] =>
      recordEvents(defaults, of, "standard", false, 1).given[convention]![0]!.household[0];
    household(SOUTH_ASIAN, mixed).forEach((chance, level) => {
      const mean = members.reduce(
        (sum, { convention, share }) => sum + share * household(convention, smallLevels)[level]!,
        0,
      );
      expect(chance).toBeCloseTo(mean, 10);
    });
  });

  it("can be mixed more than once", () => {
    const [spanish, portuguese] = [0, 1];
    const two = {
      as: spanish,
      members: [
        { convention: spanish, share: 0.9, seen: [5e6, 100, 8e6, 900] },
        { convention: portuguese, share: 0.1, seen: [6e6, 100, 7e6, 100] },
      ],
      seen: [5e6, 100, 8e6, 1_000],
    };
    const twice = mixedLevels(mixed, two);
    expect(twice.mixed!.shares[spanish]!.slice(0, 2)).toEqual([0.9, 0.1]);
    expect(twice.mixed!.shares[SOUTH_ASIAN]).toEqual(mixed.mixed!.shares[SOUTH_ASIAN]);
    expect(twice.mixed!.together[SOUTH_ASIAN]).toEqual(mixed.mixed!.together[SOUTH_ASIAN]);
  });

  it("have all their names, on as many nodes as one of them", () => {
    const table = mixed.surnameNodes[SOUTH_ASIAN]!;
    const all = members.reduce(
      (sum, { convention }) => sum + namesIn(smallLevels.surnameNodes[convention]!),
      0,
    );
    expect(table.weight[0]!.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    expect(table.weight[0]!.length).toBeLessThanOrEqual(
      smallLevels.surnameNodes[CHINESE]!.weight[0]!.length,
    );
    // Merging names of unlike frequency loses some of the rare ones, never adds any.
    expect(namesIn(table)).toBeLessThanOrEqual(all * (1 + 1e-9));
    expect(namesIn(table)).toBeGreaterThan(all / 3);
  });

  it("are looked up under one convention, whose community is their mean", () => {
    const events = recordEvents(defaults, mixed, "standard", false, 1);
    expect(events.surname[CHINESE]).toEqual([]);
    expect(events.given[ARABIC]).toEqual([]);
    expect(events.surname[SOUTH_ASIAN]).not.toEqual([]);
    const apart = communityShares(defaults, smallLevels);
    const mean = members.reduce(
      (sum, { convention, share }) => sum + share * apart[convention]!,
      0,
    );
    const shares = communityShares(defaults, mixed);
    expect(shares[SOUTH_ASIAN]).toBeCloseTo(mean, 12);
    expect(shares[CHINESE]).toBe(0);
    expect(shares[0]).toBe(apart[0]);
  });
});
