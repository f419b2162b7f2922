import type { Convention } from "../../../model/vocabulary.js";
import type { FilePeople, NameShares } from "../linkage-file.js";

/** What a stranger's record has to share with the request. */
export interface NameRule {
  /** All surnames, or one of two at least. */
  readonly surname: "same" | "partly";
  /** The date of birth as well. */
  readonly dob: boolean;
}

/**
 * Expected number of others on the tax file who fit a name, in the whole country or in one state
 * (its position in `byState`). Names are independent given the part of the file, as in the model.
 */
export function namesakes(
  name: NameShares,
  convention: Convention,
  people: FilePeople,
  rule: NameRule,
  state?: number,
): number {
  const { hispanic, other } = state === undefined ? people : people.byState[state]!;
  const surname = rule.surname === "same" ? name.surnameSame : name.surnamePartly;
  const [single, double, community, rest] = surname as readonly [number, number, number, number];
  const [hispanicGiven, communityGiven, restGiven] = name.givenSame as readonly [
    number,
    number,
    number,
  ];
  const two = people.doubleSurname;
  const own = people.community[convention];
  const fit =
    hispanic * ((1 - two) * single + two * double) * hispanicGiven +
    other * own * community * communityGiven +
    other * (1 - own) * rest * restGiven;
  return rule.dob ? fit * people.sameBirthday : fit;
}

/** Share of the whole tax file that fits: the u-probability of agreement for this name. */
export function shareThatFits(
  name: NameShares,
  convention: Convention,
  people: FilePeople,
  rule: NameRule,
): number {
  return namesakes(name, convention, people, rule) / (people.hispanic + people.other);
}

/**
 * What candidate policies make of an expected number of others who fit; how many there are is
 * Poisson. Chances and counts are for one request whose own record, if there is one, passes.
 */
export function candidateEffects(others: number): {
  /** `unique`: chance that the right record is withheld because somebody else fits, too. */
  readonly withheld: number;
  /** `unique`: chance that a stranger's record is returned for someone who never filed. */
  readonly mistaken: number;
  /** `all`: strangers' records returned with each request. */
  readonly returned: number;
} {
  return {
    withheld: -Math.expm1(-others),
    mistaken: others * Math.exp(-others),
    returned: others,
  };
}
