import type { FilePeople } from "./linkage-file.js";

/**
 * Match weight in bits at which one record of the whole file is as likely the right one as not, if
 * exactly one of all is: log2 of the others over the one, as prior odds are 1 to N - 1.
 */
export function evenOdds({ hispanic, other }: Pick<FilePeople, "hispanic" | "other">): number {
  return Math.log2(hispanic + other - 1);
}

/** Chance that a record of this match weight is the right one (Bayes' rule). */
export function sameShare(bits: number, even: number): number {
  return 1 / (1 + 2 ** (even - bits));
}
