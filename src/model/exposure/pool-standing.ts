import { type Assumptions, assumed } from "../assumptions.js";
import type { StrangerPool } from "../match/stranger-pool.js";
import type { NameCommonness } from "../population/names.js";
import { CONVENTIONS, type Standing } from "../vocabulary.js";

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
export function hispanicNamesakes(names: NameCommonness, pool: StrangerPool): number[] {
  const mean = (nodes: NameCommonness["spanish"]["surname"], part: "hispanic" | "other"): number =>
    nodes.weight.reduce((sum, weight, node) => sum + weight * nodes[part][node]!, 0);
  return CONVENTIONS.map((convention) => {
    const { surname, given } = names[convention];
    const h = pool.hispanicTotal * mean(surname, "hispanic") * mean(given, "hispanic");
    const o = pool.otherTotal * mean(surname, "other") * mean(given, "other");
    return h + o > 0 ? h / (h + o) : 0;
  });
}
