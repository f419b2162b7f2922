import type { FilePeople } from "../../../src/components/linkage/linkage-file.js";
import { type Assumptions, assumed } from "../../../src/model/assumptions.js";
import type { Ledger } from "../../../src/model/ledger.js";
import { communityShares } from "../../../src/model/match/record-events.js";
import { strangerPool } from "../../../src/model/match/stranger-pool.js";
import { CONVENTIONS } from "../../../src/model/vocabulary.js";

/** The people on the tax file as the model has them, states by name in alphabetical order. */
export function filePeople(
  { states }: Pick<Ledger, "states">,
  assumptions: Assumptions,
): FilePeople {
  const pool = strangerPool(
    assumptions,
    states.map(({ state, population2020, hispanicShare2020 }) => ({
      state,
      population: population2020,
      hispanicShare: hispanicShare2020,
    })),
  );
  const community = communityShares(assumptions);
  return {
    hispanic: pool.hispanicTotal,
    other: pool.otherTotal,
    byState: states
      .map(({ name }, at) => ({ name, hispanic: pool.hispanic[at]!, other: pool.other[at]! }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    doubleSurname: assumed(assumptions, "pool.double-surname"),
    community: Object.fromEntries(
      CONVENTIONS.map((convention, c) => [convention, community[c]!]),
    ) as FilePeople["community"],
    sameBirthday: assumed(assumptions, "pool.dob-exact"),
  };
}
