import { hasTwoSurnames } from "../../../src/model/match/writing-rates.js";
import { type StreamKey, streamKey } from "../../../src/model/population/hash.js";
import { type AssumptionValues, assumption } from "../../../src/model/population/inputs.js";
import type { Convention } from "../../../src/model/vocabulary.js";
import type { Vocabulary } from "../../names/vocabulary.js";
import type { TrueName } from "../../records/writing/true-name.js";
import { balancedPairing } from "./balanced-pairing.js";
import { shuffled, stratifiedSample } from "./stratified-sample.js";
import { type WeightedName, weightedNames } from "./weighted-names.js";

/** How common a name is among the people on the tax file; settles the order of strata. */
export type Commonness = (name: string) => number;

/**
 * A small fair sample of requested people: their surnames. First surnames are one from each of
 * `count` strata of equal weight, from the most to the least common on the tax file; so are second
 * ones, in an order of their own (a Latin hypercube), paired so that commonness is uncorrelated.
 */
export function requestedSurnames(
  convention: Convention,
  { surnames }: Vocabulary,
  count: number,
  commonness: Commonness,
  seed: number,
): readonly TrueName[] {
  const key = (what: string): StreamKey => streamKey(seed, `requested/${convention}/${what}`);
  const list = inOrder(weightedNames(surnames), commonness);
  const shares = list.map(({ share }) => share);
  const first = stratifiedSample(shares, count, key("first"));
  const blank = { convention, given: "", second: "", spouseSurname: "", male: false };
  if (!hasTwoSurnames(convention)) {
    return first.map((at) => ({ ...blank, surnames: [list[at]!.name] }));
  }
  const second = stratifiedSample(shares, count, key("second"));
  const share = (at: number): number => shares[at]!;
  const partner = balancedPairing(first.map(share), second.map(share), key("pairs"));
  return first.map((at, i) => ({
    ...blank,
    surnames: [list[at]!.name, list[second[partner[i]!]!]!.name],
  }));
}

/** The same for given names, of both sexes in the shares of the people asked about. */
export function requestedGiven(
  convention: Convention,
  { female, male }: Vocabulary,
  count: number,
  commonness: Commonness,
  values: AssumptionValues,
  seed: number,
): readonly TrueName[] {
  const key = (what: string): StreamKey => streamKey(seed, `requested/${convention}/${what}`);
  const men = assumption(values, "people.male");
  const list = inOrder(
    [
      ...weightedNames(female).map((entry) => ({
        ...entry,
        share: entry.share * (1 - men),
        men: 0,
      })),
      ...weightedNames(male).map((entry) => ({ ...entry, share: entry.share * men, men: 1 })),
    ],
    commonness,
  );
  const drawn = stratifiedSample(
    list.map(({ share }) => share),
    count,
    key("given"),
  );
  const seconds = [female, male].map((names) => {
    const own = weightedNames(names);
    const places = stratifiedSample(
      own.map(({ share }) => share),
      count,
      key("second-given"),
    );
    const order = shuffled(count, key("second-order"));
    return order.map((at) => own[places[at]!]!.name);
  });
  const share = hasTwoSurnames(convention) ? assumption(values, "names.second-given") : 0;
  const chance = shuffled(count, key("has-second"));
  return drawn.map((at, i) => {
    const { name, men: sex } = list[at]!;
    const second = (chance[i]! + 0.5) / count < share ? seconds[sex]![i]! : "";
    return { convention, surnames: [], given: name, second, spouseSurname: "", male: sex === 1 };
  });
}

function inOrder<T extends WeightedName>(list: readonly T[], commonness: Commonness): readonly T[] {
  return list
    .map((entry) => ({ entry, key: commonness(entry.name) }))
    .sort((a, b) => b.key - a.key || b.entry.share - a.entry.share)
    .map(({ entry }) => entry);
}
