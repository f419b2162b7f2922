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
  /** People whom rows of the convention that stands for all will see, by part (`NAME_PARTS`). */
  readonly seen: readonly number[];
}

export interface MixedMember {
  readonly convention: number;
  /** Share of the people taken together who are of this convention. */
  readonly share: number;
  /** People on the tax file whom its rows see, by part. */
  readonly seen: readonly number[];
}

/**
 * Level tables in which one convention stands for several. Its tables are theirs, mixed by their
 * shares: a person's own record agrees as often as on average. Its names are theirs, each as rare as
 * before, and as many strangers agree with them: surnames count by how many people of a part the
 * members see, and `LevelTables.mixed` says how often both names go together.
 */
export function mixedLevels(levels: LevelTables, mixture: MixedConvention): LevelTables {
  const { as, members } = mixture;
  const seen = members.map((member) => seenBy(member, mixture));
  const surnames = SURNAME_ROWS.map(({ row, part }) => ({
    row,
    factors: seen.map((ratios) => ratios[part]!),
  }));
  const givens = GIVEN_PARTS.map((_, row) => ({ row, factors: members.map(() => 1) }));
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
      mixedNodes(levels.givenNodes, members, givens, GIVEN_PART_WEIGHTS),
    ),
    mixed: {
      shares: mixedShares(levels, mixture),
      together: levels.surnameNodes.map((_, c) =>
        c === as
          ? together(levels, mixture)
          : (levels.mixed?.together[c] ?? NAME_PARTS.map(() => 1)),
      ),
    },
  };
}

/** People whom a member's rows see, over those whom the rows of all will see, by part. */
function seenBy({ seen }: MixedMember, { seen: all }: MixedConvention): readonly number[] {
  return seen.map((people, part) => (all[part]! > 0 ? people / all[part]! : 1));
}

/**
 * Rows of a mixed table of surnames, each with the row it is made of and its part in NAME_PARTS: those
 * of SURNAME_PARTS, and own people recorded with one surname, who are else looked up in the community.
 */
const SURNAME_ROWS = [
  { row: 0, part: 0 },
  { row: 1, part: 0 },
  { row: 2, part: 1 },
  { row: 3, part: 2 },
  { row: 4, part: 3 },
  { row: 2, part: 3 },
] as const;

function mixedShares(
  levels: LevelTables,
  { as, members }: MixedConvention,
): readonly (readonly number[])[] {
  return levels.surnameNodes.map((_, c) => {
    if (!members.some(({ convention }) => convention === c)) {
      return levels.mixed?.shares[c] ?? levels.surnameNodes.map((__, other) => Number(other === c));
    }
    const shares = new Array<number>(levels.surnameNodes.length).fill(0);
    if (c === as) for (const { convention, share } of members) shares[convention] = share;
    return shares;
  });
}

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

/** A row of agreements with the factor of each member. */
interface MixedRow {
  readonly row: number;
  readonly factors: readonly number[];
}

/**
 * The members' nodes in one table, neighbours in commonness merged until there are no more than in one
 * of theirs.
 */
function mixedNodes(
  tables: readonly NameNodeTable[],
  members: readonly MixedMember[],
  rows: readonly MixedRow[],
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
      rows.map(({ row, factors }) =>
        all(({ agree }, at) =>
          agree[n]![kind]![row]!.map((chance) => Math.min(1, chance * factors[at]!)),
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
 * By part of the tax file: strangers who bear both names of a row, over what surnames and given names
 * mixed each for themselves say. Whoever bears a Chinese surname hardly ever has an Indian given name.
 */
function together(levels: LevelTables, mixture: MixedConvention): readonly number[] {
  return NAME_PARTS.map((_, part) => {
    const { row } = SURNAME_ROWS.find((of) => of.part === part)!;
    let [both, surnames, givens] = [0, 0, 0];
    for (const member of mixture.members) {
      const { convention, share } = member;
      const surname =
        seenBy(member, mixture)[part]! *
        meanExact(levels.surnameNodes[convention]!, WHOLE_SURNAME, row);
      const given = meanExact(levels.givenNodes[convention]!, WHOLE_GIVEN, part);
      both += share * surname * given;
      surnames += share * surname;
      givens += share * given;
    }
    return surnames * givens > 0 ? both / (surnames * givens) : 1;
  });
}

/** Chance, averaged over requested names of a class, that a member of a part bears the very name. */
function meanExact({ weight, agree }: NameNodeTable, kind: number, row: number): number {
  const chances = agree[STANDARD]![kind]![row]!;
  return weight[kind]!.reduce((sum, share, node) => sum + share * chances[node * 3]!, 0);
}
