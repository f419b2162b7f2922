import type { Assumptions } from "../assumptions.js";
import type { MixedConvention } from "../match/mixed-levels.js";
import { communityShares } from "../match/record-events.js";
import { seenParts } from "../match/seen-parts.js";
import { partsOf, strangerPool, withKin } from "../match/stranger-pool.js";
import { hasTwoSurnames, isTransliterated } from "../match/writing-rates.js";
import { AGENCY_RECORDS, CONVENTIONS } from "../vocabulary.js";
import { kinOnFile } from "./kin-on-file.js";
import type { LoadedPopulation } from "./loaded-population.js";
import { populationFor } from "./population-for.js";

/**
 * Naming conventions that draws may take together, each kind under the one that most people on the
 * agency's list have: those with two surnames, and those of other scripts. Errors reach the members of
 * a kind at the same rates, and to all of them the tax file looks much the same. `assumptions`: those
 * under which they look at it.
 */
export function mixedConventions(
  loaded: LoadedPopulation,
  assumptions: Assumptions,
): readonly MixedConvention[] {
  const { states, levels } = loaded.tables;
  const kin = kinOnFile(populationFor(loaded, assumptions), assumptions);
  const pool = withKin(strangerPool(assumptions, states), kin);
  const file = partsOf(pool);
  const communities = communityShares(assumptions, levels);
  const listed = listedByConvention(loaded);
  return [hasTwoSurnames, isTransliterated].map((isOfKind) => {
    const kind = CONVENTIONS.flatMap((name, c) => (isOfKind(name) ? [c] : []));
    const sum = (of: (convention: number) => number): number =>
      kind.reduce((total, c) => total + of(c), 0);
    const all = sum((c) => listed[c]!);
    const shareOf = (c: number): number => (all > 0 ? listed[c]! / all : 1 / kind.length);
    const as = kind.reduce((most, c) => (listed[c]! > listed[most]! ? c : most));
    const community = sum((c) => shareOf(c) * communities[c]!);
    const mine = sum((c) => pool.ownTotals[c]!);
    const whole = seenParts(as, community, file, mine);
    const members = kind.map((convention) => ({
      convention,
      share: shareOf(convention),
      seen: seenParts(convention, communities[convention]!, file, pool.ownTotals[convention]!).map(
        (people, part) => (whole[part]! > 0 ? people / whole[part]! : 1),
      ),
    }));
    return { as, members };
  });
}

/** People on the agency's list, by naming convention. */
function listedByConvention({ tables: { cells }, index }: LoadedPopulation): Float64Array {
  const none = AGENCY_RECORDS.indexOf("none");
  const people = new Float64Array(CONVENTIONS.length);
  for (let row = 0; row < cells.length; row++) {
    if (index.agency[row] !== none) people[index.convention[row]!]! += cells.count[row]!;
  }
  return people;
}
