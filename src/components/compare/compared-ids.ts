/** Under this id the policy of the reader's own scenario takes part in a comparison. */
export const OWN = "yours";

/** Always compared until the reader chooses; the others are measured against the first. */
export const FIRST_COMPARED: readonly string[] = [
  "exchange-2025",
  "memorandum-2025",
  "broad-request-2025",
];

export interface ReadIds {
  /** At least two ids, each once, the reference first; undefined where fewer are known. */
  readonly ids: readonly string[] | undefined;
  /** Words that name no policy, as they were written. */
  readonly unknown: readonly string[];
}

/** Reads "a,b,c" of a link, reference first. `known`: ids of the presets. */
export function readComparedIds(text: string, known: readonly string[]): ReadIds {
  const words = [...new Set(text.split(",").map((word) => word.trim()))].filter(Boolean);
  const isKnown = (id: string) => id === OWN || known.includes(id);
  const ids = words.filter(isKnown);
  return {
    ids: ids.length < 2 ? undefined : ids,
    unknown: words.filter((word) => !isKnown(word)),
  };
}

/** What is compared under a scenario until the reader chooses: its policy is always among them. */
export function usualIds(policy: string, isChanged: boolean): readonly string[] {
  return [...new Set([...FIRST_COMPARED, isChanged ? OWN : policy])];
}

/** `ids` with one more, or without it; two always stay. Without the reference the next takes over. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  if (!ids.includes(id)) return [...ids, id];
  return ids.length > 2 ? ids.filter((one) => one !== id) : ids;
}

/** `ids` with another reference, which is added where it was not compared before. */
export const measuredAgainst = (ids: readonly string[], reference: string): readonly string[] => [
  reference,
  ...ids.filter((id) => id !== reference),
];
