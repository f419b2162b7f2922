import type { Assumptions } from "../assumptions.js";
import type { MixedConvention } from "../match/mixed-levels.js";
import { communityShares } from "../match/record-events.js";
import { seenParts } from "../match/seen-parts.js";
import { partsOf, type StrangerPool, strangerPool, withKin } from "../match/stranger-pool.js";
import { hasTwoSurnames, isTransliterated } from "../match/writing-rates.js";
import { CONVENTIONS, type Convention } from "../vocabulary.js";
import { kinOnFile } from "./kin-on-file.js";
import { listedPeople } from "./listed-people.js";
import type { LoadedPopulation } from "./loaded-population.js";
import { populationFor } from "./population-for.js";

const ONE_SURNAME = (name: Convention): boolean => !hasTwoSurnames(name) && !isTransliterated(name);

/** Naming conventions that draws may take together: errors reach the members of a kind at one rate. */
export const KINDS = {
  "two surnames": hasTwoSurnames,
  "another script": isTransliterated,
  "one surname": ONE_SURNAME,
} as const;

/**
 * Conventions of the given kinds taken together, each kind under the one that most people on the
 * agency's list have. `assumptions`: those under which their rows see the tax file.
 */
export function mixedConventions(
  loaded: LoadedPopulation,
  assumptions: Assumptions,
  kindNames: readonly (keyof typeof KINDS)[],
): readonly MixedConvention[] {
  const { states, levels } = loaded.tables;
  const country = strangerPool(assumptions, states);
  const kin = kinOnFile(populationFor(loaded, assumptions), assumptions);
  const communities = communityShares(assumptions, levels);
  const listed = listedPeople(loaded, loaded.index.convention, CONVENTIONS.length);
  const kinds = kindNames.map((kind) => {
    const members = CONVENTIONS.flatMap((name, c) => (KINDS[kind](name) ? [c] : []));
    return { members, as: members.reduce((most, c) => (listed[c]! > listed[most]! ? c : most)) };
  });
  const apart = withKin(country, kin);
  const together = withKin(country, movedKin(kin, kinds, states.length));
  return kinds.map(({ members, as }) => {
    const all = members.reduce((sum, c) => sum + listed[c]!, 0);
    const shares = members.map((c) => (all > 0 ? listed[c]! / all : 1 / members.length));
    const community = members.reduce((sum, c, at) => sum + shares[at]! * communities[c]!, 0);
    return {
      as,
      members: members.map((convention, at) => ({
        convention,
        share: shares[at]!,
        seen: seenFrom(apart, convention, communities[convention]!),
      })),
      seen: seenFrom(together, as, community),
    };
  });
}

function seenFrom(pool: StrangerPool, convention: number, community: number): readonly number[] {
  return seenParts(convention, community, partsOf(pool), pool.ownTotals[convention]!);
}

/** People by convention and state (flat), those of each kind all under one of its conventions. */
function movedKin(
  kin: Float64Array,
  kinds: readonly { readonly members: readonly number[]; readonly as: number }[],
  states: number,
): Float64Array {
  const moved = Float64Array.from(kin);
  for (const { members, as } of kinds) {
    for (const c of members) {
      if (c === as) continue;
      for (let state = 0; state < states; state++) {
        moved[as * states + state]! += moved[c * states + state]!;
        moved[c * states + state] = 0;
      }
    }
  }
  return moved;
}
