import { type MixedConvention, mixedLevels } from "../match/mixed-levels.js";
import { CONVENTIONS, type Convention } from "../vocabulary.js";
import { finalOrderCounts } from "./agency-chances.js";
import type { OriginFacts, PopulationInputs } from "./inputs.js";
import { type LoadedPopulation, loadPopulation } from "./loaded-population.js";
import { mergedCells } from "./merged-cells.js";

/** Share of an origin's people with final orders above which they are many. */
const MANY_ORDERS = 0.2;

/**
 * The same people with origins taken together that have the same naming convention, that parole was
 * open to or not, and whose people have many final orders or few: for questions asked a thousand
 * times about all of them. `mixtures`: naming conventions to take together, too.
 */
export function mergeOrigins(
  loaded: LoadedPopulation,
  mixtures: readonly MixedConvention[],
): LoadedPopulation {
  const { cells, inputs, levels } = loaded.tables;
  const origins = groupedOrigins(inputs, mixtures);
  const names = [...origins.keys()];
  const group = Uint8Array.from(cells.dictionaries.origin, (id) =>
    [...origins.values()].findIndex((members) => members.some((origin) => origin.id === id)),
  );
  return loadPopulation(
    {
      ...loaded.tables,
      cells: mergedCells(cells, "origin", group, names),
      levels: mixtures.reduce(mixedLevels, levels),
      inputs: {
        ...inputs,
        origins: [...origins].map(([id, members]) => mergedOrigin(id, members)),
        // Where origins settle is in the cells; it depends on no assumption.
        settlement: [],
      },
    },
    loaded.drawnUnder,
  );
}

/** An origin whose final orders are known or estimated, under the convention that stands for its own. */
interface CountedOrigin extends OriginFacts {
  readonly finalOrders: number;
}

function groupedOrigins(
  inputs: PopulationInputs,
  mixtures: readonly MixedConvention[],
): Map<string, CountedOrigin[]> {
  const standIn = (convention: Convention): Convention => {
    const at = CONVENTIONS.indexOf(convention);
    const mixed = mixtures.find(({ members }) => members.some((of) => of.convention === at));
    return mixed === undefined ? convention : CONVENTIONS[mixed.as]!;
  };
  const orders = finalOrderCounts(inputs);
  const stock = inputs.origins.reduce((sum, { people }) => sum + people, 0);
  const groups = new Map<string, CountedOrigin[]>();
  inputs.origins.forEach((origin, at) => {
    const convention = standIn(origin.convention);
    const finalOrders = orders[at]!;
    const many = finalOrders > MANY_ORDERS * inputs.people * (origin.people / stock);
    const id = `${convention}${origin.parole ? ", parole" : ""}${many ? ", many final orders" : ""}`;
    const members = groups.get(id) ?? [];
    members.push({ ...origin, convention, finalOrders });
    groups.set(id, members);
  });
  return groups;
}

function mergedOrigin(id: string, members: readonly CountedOrigin[]): OriginFacts {
  const sum = (of: (origin: CountedOrigin) => number): number =>
    members.reduce((total, origin) => total + of(origin), 0);
  const people = sum((origin) => origin.people);
  const mean = (of: (origin: CountedOrigin) => number): number =>
    sum((origin) => (people > 0 ? origin.people / people : 1 / members.length) * of(origin));
  return {
    ...members[0]!,
    id,
    people,
    finalOrders: sum((origin) => origin.finalOrders),
    recentAffinity: mean((origin) => origin.recentAffinity),
    protectionAffinity: mean((origin) => origin.protectionAffinity),
  };
}
