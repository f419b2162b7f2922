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
const COMMUNITY = { surname: 2, given: 1 };
const STANDARD = 2;
const members = [
  { convention: CHINESE, share: 0.5, seen: [1, 2, 1, 0.6] },
  { convention: SOUTH_ASIAN, share: 0.3, seen: [1, 0.5, 1, 0.3] },
  { convention: ARABIC, share: 0.2, seen: [1, 0, 1, 0.1] },
];
const mixed = mixedLevels(smallLevels, { as: SOUTH_ASIAN, members });

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

  it("are met by as many strangers who bear both names", () => {
    const both = members.reduce(
      (sum, { convention, share, seen }) =>
        sum +
        share *
          seen[1]! *
          exact(smallLevels.surnameNodes[convention]!, COMMUNITY.surname) *
          exact(smallLevels.givenNodes[convention]!, COMMUNITY.given),
      0,
    );
    const surname = exact(mixed.surnameNodes[SOUTH_ASIAN]!, COMMUNITY.surname);
    const given = exact(mixed.givenNodes[SOUTH_ASIAN]!, COMMUNITY.given);
    expect((surname * given) / both).toBeCloseTo(1, 10);
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
