import { type Assumptions, assumed } from "../assumptions.js";
import {
  GIVEN_CLASSES,
  GIVEN_PARTS,
  type LevelTables,
  type NameNodeTable,
  SURNAME_CLASSES,
  SURNAME_PARTS,
} from "../match/level-tables.js";
import type { StrangerPool } from "../match/stranger-pool.js";
import { CONVENTIONS, NORMALIZATIONS, type Standing } from "../vocabulary.js";

export type StandingMix = Readonly<Record<Standing, number>>;

/** Standing of people met at random, from a share of noncitizens and of children among them. */
function mix(
  assumptions: Assumptions,
  noncitizen: number,
  children: number,
  liminalShare: number,
): StandingMix {
  const resident = assumed(assumptions, "exposure.noncitizen-resident");
  const adults = 1 - children;
  const unresolved = adults * noncitizen * (1 - resident);
  return {
    citizen: adults * (1 - noncitizen),
    resident: adults * noncitizen * resident,
    liminal: unresolved * liminalShare,
    unprotected: unresolved * (1 - liminalShare),
    child: children,
  };
}

/** Standing of filers in the Hispanic and other part of the tax file, and of their neighbours. */
export interface PoolStandings {
  readonly hispanicFiler: StandingMix;
  readonly otherFiler: StandingMix;
  /** People who live with a stranger, or where somebody used to live. */
  readonly household: StandingMix;
}

/** `liminalShare`: share of undocumented people with liminal standing in the scenario. */
export function poolStandings(assumptions: Assumptions, liminalShare: number): PoolStandings {
  const hispanic = assumed(assumptions, "exposure.hispanic-noncitizen");
  const other = assumed(assumptions, "exposure.other-noncitizen");
  const children = assumed(assumptions, "exposure.child-share");
  return {
    hispanicFiler: mix(assumptions, hispanic, 0, liminalShare),
    otherFiler: mix(assumptions, other, 0, liminalShare),
    household: mix(assumptions, (hispanic + other) / 2, children, liminalShare),
  };
}

/** Share of a requested person's namesakes who are in the Hispanic part, by naming convention. */
export function hispanicNamesakes(
  levels: LevelTables,
  communities: readonly number[],
  pool: StrangerPool,
): number[] {
  return CONVENTIONS.map((_, c) => {
    // One surname is all that most strangers are recorded with.
    const surname = namesakes(levels.surnameNodes[c]!, FIRST_SURNAME);
    const given = namesakes(levels.givenNodes[c]!, WHOLE_GIVEN);
    const h = pool.hispanicTotal * surname[SINGLE]! * given[HISPANIC]!;
    const o = pool.otherTotal * communities[c]! * surname[OF_SURNAMES]! * given[OF_GIVEN]!;
    return h + o > 0 ? h / (h + o) : 0;
  });
}

const FOLDED = NORMALIZATIONS.indexOf("basic");
const FIRST_SURNAME = SURNAME_CLASSES.indexOf("second-dropped");
const WHOLE_GIVEN = GIVEN_CLASSES.indexOf("whole");
const SINGLE = SURNAME_PARTS.indexOf("hispanic-single");
const HISPANIC = GIVEN_PARTS.indexOf("hispanic");
const OF_SURNAMES = SURNAME_PARTS.indexOf("community");
const OF_GIVEN = GIVEN_PARTS.indexOf("community");

/** Mean chance per part of the tax file that a member bears the very name asked for. */
function namesakes(nodes: NameNodeTable, written: number): number[] {
  return nodes.agree[FOLDED]![written]!.map((chances) =>
    nodes.weight[written]!.reduce((sum, weight, node) => sum + weight * chances[node * 3]!, 0),
  );
}
