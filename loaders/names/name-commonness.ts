import type { AssumptionValues } from "../../src/model/population/inputs.js";
import { assumption } from "../../src/model/population/inputs.js";
import type { NameCommonness, NameNodes } from "../../src/model/population/names.js";
import { CONVENTIONS, type Convention } from "../../src/model/vocabulary.js";
import { surnameShares } from "./published-names.js";
import {
  type NameSources,
  plainLetters,
  type RankedNames,
  type Vocabularies,
} from "./vocabulary.js";

const SURNAME_NODES = 24;
const GIVEN_NODES = 12;

/** Frequency of a name in the Hispanic part of the tax file and in the rest. */
type PoolShares = { readonly hispanic: number; readonly other: number };

/**
 * The name table the model reads. A surname of the census table has its published frequency in
 * both parts of the tax file. Any other name is as frequent as it is within its convention, times
 * the share of that part who bear names of the convention.
 */
export function nameCommonness(
  vocabularies: Vocabularies,
  sources: NameSources,
  values: AssumptionValues,
): NameCommonness {
  const published = new Map(
    sources.surnames.map((row) => [plainLetters(row.surname), surnameShares(row)]),
  );
  const male = assumption(values, "people.male");
  return Object.fromEntries(
    CONVENTIONS.map((convention) => {
      const { surnames, female, male: men } = vocabularies[convention];
      const surnamePool = surnamePools(convention, sources, values);
      const givenPool = givenPools(convention, sources, values);
      const known = (name: string | undefined) =>
        name === undefined ? undefined : published.get(plainLetters(name));
      const surname = gather(SURNAME_NODES, [
        { list: surnames, share: 1, pools: (f, name) => known(name) ?? scaled(f, surnamePool) },
      ]);
      // A given name's frequency is among people of both sexes, so each sex's list is halved.
      const given = gather(GIVEN_NODES, [
        { list: female, share: 1 - male, pools: (f) => scaled(f, givenPool) },
        { list: men, share: male, pools: (f) => scaled(f, givenPool) },
      ]);
      return [convention, { surname, given }];
    }),
  ) as Record<Convention, NameCommonness[Convention]>;
}

function scaled(frequency: number, pool: PoolShares): PoolShares {
  return { hispanic: frequency * pool.hispanic, other: frequency * pool.other };
}

/** Share of each part of the tax file whose names are of the convention. */
function surnamePools(
  convention: Convention,
  { naming }: NameSources,
  values: AssumptionValues,
): PoolShares {
  return {
    hispanic: naming[convention].hispanicPoolShare,
    other: otherPoolShare(convention, values),
  };
}

/** Hispanic filers bear Spanish given names or the country's usual ones, which are European. */
function givenPools(
  convention: Convention,
  sources: NameSources,
  values: AssumptionValues,
): PoolShares {
  const spanish = assumption(values, "names.given-spanish");
  const { hispanic, other } = surnamePools(convention, sources, values);
  if (convention === "spanish") return { hispanic: spanish, other };
  if (convention === "european") return { hispanic: 1 - spanish, other };
  return { hispanic, other };
}

/** What is left of the non-Hispanic part by the other conventions is European. */
function otherPoolShare(convention: Convention, values: AssumptionValues): number {
  const share = (name: Convention) => assumption(values, `names.pool-share.${name}`);
  if (convention !== "european") return share(convention);
  const others = CONVENTIONS.filter((name) => name !== "european").map(share);
  return 1 - others.reduce((a, b) => a + b, 0);
}

interface Part {
  readonly list: RankedNames;
  /** Share of people who draw on the list. */
  readonly share: number;
  readonly pools: (frequency: number, name: string | undefined) => PoolShares;
}

/** Names binned by the logarithm of their frequency, the mean weighted by the people who bear them. */
function gather(nodes: number, parts: readonly Part[]): NameNodes {
  const all = parts.flatMap(({ list, share }) => [
    list.frequency[0]! * share,
    list.frequency[list.frequency.length - 1]! * share,
  ]);
  const low = Math.log(Math.min(...all));
  const step = (Math.log(Math.max(...all)) - low) / nodes;
  const sums = Array.from({ length: nodes }, () => ({ weight: 0, self: 0, hispanic: 0, other: 0 }));
  for (const { list, share, pools } of parts) {
    list.frequency.forEach((within, rank) => {
      const frequency = within * share;
      const at = Math.floor((Math.log(frequency) - low) / step);
      const node = sums[Math.max(0, Math.min(nodes - 1, at))]!;
      const pool = pools(frequency, list.names[rank]);
      node.weight += frequency;
      node.self += frequency * frequency;
      node.hispanic += frequency * pool.hispanic;
      node.other += frequency * pool.other;
    });
  }
  const filled = sums.filter(({ weight }) => weight > 0);
  return {
    weight: filled.map(({ weight }) => weight),
    self: filled.map(({ self, weight }) => self / weight),
    hispanic: filled.map(({ hispanic, weight }) => hispanic / weight),
    other: filled.map(({ other, weight }) => other / weight),
  };
}
