/** A kind of household, told by who lives in it. One row of `data/households.csv`. */
export interface HouseholdKind {
  readonly id: string;
  readonly label: string;
  readonly undocumentedAdults: number;
  readonly undocumentedChildren: number;
  /** Adults who are citizens or lawful permanent residents. */
  readonly lawfulAdults: number;
  readonly citizenChildren: number;
  /** How many of the undocumented adults are married to a citizen or permanent resident. */
  readonly spouses: number;
  /** How many of the undocumented adults are parents of a citizen. */
  readonly parents: number;
}

/** Undocumented people in a household of this kind. */
export function householdSize(kind: HouseholdKind): number {
  return kind.undocumentedAdults + kind.undocumentedChildren;
}

/** Everyone in a household of this kind. */
export function householdMembers(kind: HouseholdKind): number {
  return householdSize(kind) + kind.lawfulAdults + kind.citizenChildren;
}

/** A home is of mixed status when citizens or permanent residents live in it too. */
export function isMixedStatus(kind: HouseholdKind): boolean {
  return kind.lawfulAdults + kind.citizenChildren > 0;
}

/**
 * Whether a home has a common filing habit: two undocumented adults bring up children in it, and
 * nobody else. Other adults who share a home are taken to file each for themselves.
 */
export function filesTogether(kind: HouseholdKind): boolean {
  const children = kind.undocumentedChildren + kind.citizenChildren;
  return kind.undocumentedAdults === 2 && kind.lawfulAdults === 0 && children > 0;
}
