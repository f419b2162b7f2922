import { NORMALIZATIONS } from "../vocabulary.js";
import { groupsOf, mergedNodes } from "./few-nodes.js";
import { NAME_PARTS } from "./field-event.js";
import {
  GIVEN_CLASSES,
  GIVEN_PART_WEIGHTS,
  GIVEN_PARTS,
  type LevelTable,
  type LevelTables,
  type NameNodeTable,
  SURNAME_CLASSES,
  SURNAME_PART_WEIGHTS,
} from "./level-tables.js";

/** Several naming conventions whose people are taken together under one of them. */
export interface MixedConvention {
  /** Position of the convention that stands for all of them; it is a member, too. */
  readonly as: number;
  readonly members: readonly MixedMember[];
}

export interface MixedMember {
  readonly convention: number;
  /** Share of the people taken together who are of this convention. */
  readonly share: number;
  /**
   * By part of the tax file (`NAME_PARTS`): people whom rows of this convention see there, for each
   * one whom rows of the convention that stands for it will see.
   */
  readonly seen: readonly number[];
}

/**
 * Level tables in which one convention stands for several. Its tables are theirs, mixed by their
 * shares: a person's own record fares as on average. Its names are theirs, each as rare as before, and
 * as many strangers bear both names as on average.
 */
export function mixedLevels(levels: LevelTables, mixture: MixedConvention): LevelTables {
  const { as, members } = mixture;
  const surnames = members.map(({ seen }) => SURNAME_SEEN.map((part) => seen[part]!));
  const given = together(levels, members);
  return {
    ...levels,
    surnameSame: mixedTable(levels.surnameSame, mixture),
    surnameOne: mixedTable(levels.surnameOne, mixture),
    givenSame: mixedTable(levels.givenSame, mixture),
    surnameNodes: levels.surnameNodes.with(
      as,
      mixedNodes(levels.surnameNodes, members, surnames, SURNAME_PART_WEIGHTS),
    ),
    givenNodes: levels.givenNodes.with(
      as,
      mixedNodes(
        levels.givenNodes,
        members,
        members.map(() => given),
        GIVEN_PART_WEIGHTS,
      ),
    ),
    standsFor: standsFor(levels, mixture),
  };
}

function standsFor(
  levels: LevelTables,
  { as, members }: MixedConvention,
): NonNullable<LevelTables["standsFor"]> {
  return levels.surnameNodes.map((_, c) => {
    if (!members.some(({ convention }) => convention === c)) {
      return levels.standsFor?.[c] ?? levels.surnameNodes.map((__, other) => Number(other === c));
    }
    const shares = new Array<number>(levels.surnameNodes.length).fill(0);
    if (c === as) for (const { convention, share } of members) shares[convention] = share;
    return shares;
  });
}

/** The part of the tax file, in NAME_PARTS, that each of SURNAME_PARTS is in. */
const SURNAME_SEEN = [0, 0, 1, 2, 3];

function mixedTable(table: LevelTable, { as, members }: MixedConvention): LevelTable {
  const [normalizations, conventions] = table.sizes as [number, number];
  const size = table.shares.length / (normalizations * conventions);
  const shares = [...table.shares];
  for (let n = 0; n < normalizations; n++) {
    const first = n * conventions;
    for (let at = 0; at < size; at++) {
      shares[(first + as) * size + at] = members.reduce(
        (sum, { convention, share }) =>
          sum + share * table.shares[(first + convention) * size + at]!,
        0,
      );
    }
  }
  return { ...table, shares };
}

const STANDARD = NORMALIZATIONS.indexOf("standard");

/**
 * The members' nodes in one table, neighbours in commonness merged until there are no more than in one
 * of theirs. `factors`: by member and part, what agreements are multiplied by.
 */
function mixedNodes(
  tables: readonly NameNodeTable[],
  members: readonly MixedMember[],
  factors: readonly (readonly number[])[],
  partWeights: readonly number[],
): NameNodeTable {
  const classes = tables[0]!.weight.map((nodes, kind) => {
    const all = (of: (table: NameNodeTable, at: number) => readonly number[]): number[] =>
      members.flatMap(({ convention }, at) => of(tables[convention]!, at));
    const byShare = (values: readonly number[], at: number): number[] =>
      values.map((value) => value * members[at]!.share);
    const weight = all((table, at) => byShare(table.weight[kind]!, at));
    const self = all((table, at) => byShare(table.self[kind]!, at));
    const agree = NORMALIZATIONS.map((_, n) =>
      partWeights.map((__, part) =>
        all(({ agree }, at) =>
          agree[n]![kind]![part]!.map((chance) => Math.min(1, chance * factors[at]![part]!)),
        ),
      ),
    );
    const groups = groupsOf({ weight, agree: agree[STANDARD]! }, partWeights, nodes.length);
    return agree.map((parts) => mergedNodes({ weight, self, agree: parts }, groups));
  });
  return {
    weight: classes.map(([first]) => Array.from(first!.weight)),
    self: classes.map(([first]) => Array.from(first!.self)),
    agree: NORMALIZATIONS.map((_, n) =>
      classes.map((each) => each[n]!.agree.map((part) => Array.from(part))),
    ),
  };
}

const WHOLE_SURNAME = SURNAME_CLASSES.indexOf("whole");
const WHOLE_GIVEN = GIVEN_CLASSES.indexOf("whole");

/**
 * By part of the tax file: how often somebody bears both names of a row, over what it would be if the
 * two did not go together. Whoever bears a Chinese surname hardly ever has an Indian given name, which
 * surnames and given names mixed each for themselves would not say.
 */
function together(levels: LevelTables, members: readonly MixedMember[]): readonly number[] {
  return NAME_PARTS.map((part, at) => {
    const ofSurname = SURNAME_SEEN.indexOf(at);
    let [both, surnames, givens] = [0, 0, 0];
    for (const { convention, share, seen } of members) {
      const nodes = levels.surnameNodes[convention]!;
      const surname = seen[at]! * meanExact(nodes, WHOLE_SURNAME, ofSurname);
      const given = meanExact(
        levels.givenNodes[convention]!,
        WHOLE_GIVEN,
        GIVEN_PARTS.indexOf(part),
      );
      both += share * surname * given;
      surnames += share * surname;
      givens += share * given;
    }
    return surnames * givens > 0 ? both / (surnames * givens) : 1;
  });
}

/** Chance, averaged over requested names of a class, that a member of a part bears the very name. */
function meanExact({ weight, agree }: NameNodeTable, kind: number, part: number): number {
  const chances = agree[STANDARD]![kind]![part]!;
  return weight[kind]!.reduce((sum, share, node) => sum + share * chances[node * 3]!, 0);
}
