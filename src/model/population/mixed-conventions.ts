import type { Assumptions } from "../assumptions.js";
import type { MixedConvention } from "../match/mixed-levels.js";
import { communityShares } from "../match/record-events.js";
import { seenParts } from "../match/seen-parts.js";
import { partsOf, strangerPool, withKin } from "../match/stranger-pool.js";
import { isTransliterated } from "../match/writing-rates.js";
import { AGENCY_RECORDS, CONVENTIONS } from "../vocabulary.js";
import { kinOnFile } from "./kin-on-file.js";
import type { LoadedPopulation } from "./loaded-population.js";
import { populationFor } from "./population-for.js";

/**
 * The conventions of names that come from other scripts as one: errors reach them at the same rates, and
 * none of their communities is more than a small part of the tax file. The one that most people on the
 * agency's list have stands for all. `assumptions`: under which they see the tax file.
 */
export function otherScripts(loaded: LoadedPopulation, assumptions: Assumptions): MixedConvention {
  const { states, levels } = loaded.tables;
  const kin = kinOnFile(populationFor(loaded, assumptions), assumptions);
  const { ownTotals, ...pool } = withKin(strangerPool(assumptions, states), kin);
  const file = partsOf({ ...pool, ownTotals });
  const communities = communityShares(assumptions, levels);
  const listed = listedByConvention(loaded);
  const members = CONVENTIONS.flatMap((name, c) => (isTransliterated(name) ? [c] : []));
  const sum = (of: (convention: number) => number): number =>
    members.reduce((total, c) => total + of(c), 0);
  const as = members.reduce((most, c) => (listed[c]! > listed[most]! ? c : most));
  const all = sum((c) => listed[c]!);
  const shareOf = (c: number): number => (all > 0 ? listed[c]! / all : 1 / members.length);
  const community = sum((c) => shareOf(c) * communities[c]!);
  const whole = seenParts(
    as,
    community,
    file,
    sum((c) => ownTotals[c]!),
  );
  return {
    as,
    members: members.map((convention) => ({
      convention,
      share: shareOf(convention),
      seen: seenParts(convention, communities[convention]!, file, ownTotals[convention]!).map(
        (people, part) => (whole[part]! > 0 ? people / whole[part]! : 1),
      ),
    })),
  };
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
